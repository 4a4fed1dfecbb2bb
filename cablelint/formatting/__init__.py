"""Laying out a cable, step by step; no step changes a word.

- broken_words: which line breaks may be within a word, where a space in their place would say something else
- characters: spaces, line breaks and signs: what a reader hardly sees
- formatter: laying a cable out as the handbook has it: layout only, proved before anyone writes it
- gaps: the empty lines between the elements of the heading and between paragraphs: one, or none
- headings: the rules of hyphens above and below a heading: as long as the heading, and in one piece
- labels: the labels of the heading: their spelling, the space after them, each at the start of a line of its own
- layout: how a cable is to be formatted, and what the steps ask of it in common
- paragraph_openings: what opens a paragraph: `3
- line_breaks: which line breaks of a block were made only because the line was full
- order: the order of the heading's elements: captions, E.O., TAGS, SUBJECT, REF, and the authority
- proof: the proof that a formatted cable says what it said: the same words in the same order, and the same Cable
- prose: which lines of a cable are running text: no heading, no quoted text, no table
- references: the REF line: lettered references one a line, under a hanging indent
- rounds: the steps of the layout one after the other, again and again, until nothing changes
- spellings: how the layout writes the labels of the heading: the only words whose letters it changes
- tags: the TAGS line: capitals, one separator, and a hanging indent where it is wrapped
- wrapping: filling running text to the line length, where a line is too long or a paragraph has become ragged
"""
