"""The language server: findings, fixes, and help with what a cable is made of, in any editor that speaks the protocol.

One module a feature. It uses what the package offers to programs and to rules, and nothing else of cablelint.

- choices: what may be written in a heading, by what is right on the day of the cable
- code_actions: quick fixes, each for one finding, and `source.fixAll.cablelint` for all safe ones
- completion: what may be written where the cursor is: tags, captions, stations and precedences that are right on the
  cable's day
- configurations: configuration files that change while a text is open: its findings are renewed
- diagnostics: findings as an editor shows them: pushed when a text changes, or given to an editor that asks for them
- documents: a text in an editor, saved or not: its messages, its findings, and its places
- features: a server with all its features
- folding: what can be folded: the heading, paragraphs, quoted texts and lists of addressees
- formatting: a text, or a range of it, formatted as `cablelint format` does
- hover: what is under the cursor: the meaning of a tag, a station and the like, and the pages of rules that find
  something
- meanings: what the words of a heading mean: tags, stations, routing indicators, captions, markings, precedences,
  orders
- mentions: what words of a cable speak of: paragraphs by number, and messages of the REF line by letter
- navigation: from "paragraph 4" or "ref B" to what it speaks of, and from that to all words that speak of it
- pending: checks that wait until a writer pauses: a text that is slow to check is not checked at each letter
- positions: offsets in a text and the positions of the protocol: lines from 0, and units of an encoding within a line
- rename: renaming a paragraph's number gives the paragraph its new place: all numbers and references go with it
- rule_pages: the pages of rules as files of this run, which an editor opens from a finding; they need no network
- server: the server: the documents that an editor has open, by the configurations that hold for them
- symbols: the outline of a text: heading and paragraphs, and quoted texts in them
- text_edits: the edits that make one text of another, line by line, so that an editor keeps its place in the lines
  that stay

"""

from typing import BinaryIO


def serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Serve one editor on these streams, until it ends the connection."""
    from cablelint.lsp.features import create

    server = create()
    try:
        server.start_io(incoming, outgoing)
    finally:
        server.pages.close()
