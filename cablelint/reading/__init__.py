"""From the text of a cable to the Cable: its heading, its body, and both put together.

- body/: what is below the heading: paragraphs, their numbers and markings, references, quoted text
- body_outline: where the body of a cable begins and ends, and its outline: quoted text, openings of paragraphs,
  signers, closing
- body_paragraphs: the paragraphs of a body: its own, and those of a message that all of it repeats
- foreign: messages and documents in other formats than the Department's: USMTF sets, print editions, papers of the
  White House
- furniture/: what was put around and into a message when it was sent, printed, filed or released, removed first
- heading/: what is above the first paragraph, a reader for each kind of field
- messages: several messages in one text: where each begins, and each read as a cable of its own
- nested: messages with a heading of their own that a cable repeats: "FOLLOWING REPEAT KAMPALA 1204: QUOTE ..
- one_line: cables whose line breaks were lost: heading and paragraphs one behind the other in a single line
- other_kinds: what a text is that is not a cable: a program, data, a table, a memo, a mail, a license
- parser: from the text of a cable to the Cable: its lines, read part by part and put together
- profile: which kind of text this is: a telegram, a SMART-era message, a draft, or a released text out of an archive
- plain_headings: whether labels that other texts have too are the heading of a draft
- recognition: whether a text reads as a cable or a draft of one: a fixer must not touch a license or a list of
  packages
- sections: the sections of a long telegram: where one is named, and where its heading is repeated inside the text
- signs_of_cables: lines that only cables have, and whether they prove a cable
- small_letters: telegrams that are in small letters throughout: read as if they were in capitals
- titles: titles and offices of those who classify cables, which are the words next to a name that are no part of it
- trailer: the labeled lines below the text of a SMART message: who signed, drafted, cleared and released it, and who
  has it
- words_of_cables: numbered paragraphs, prose and lists, and words that only cables say
"""
