"""What a rule may ask of a cable beside what was read: computed from the Cable, for several rules.

- action_headings: the headings under which cables ask for action, or set out what is to be delivered
- action_wordings: the wordings in which cables ask for action: "Department requests that posts …", "Post should …",
  "Please advise"
- announcements: where the cable says up front that it asks for action, in set forms and in everyday words
- citations: where the running text cites the messages of the REF line: "reftel", "ref A", "refs B-D and F"
- cited_letters: the letters of references as the running text cites them: "A", "(B)", "A-C and E", "a/b"
- completeness: whether a text is all of its cable, one section of several, or a piece out of the middle
- contents: what a paragraph holds, as far as a reference may say so: points, a letter, questions
- heading_values: what a field of the heading says, where a rule asks of one field what was read from all of them
- listed_items: lists inside paragraphs: (a) (b) (c), 1) 2) 3), a
- memo: questions about a cable that several rules ask and that are answered once
- number_faults: what is wrong with the numbers of paragraphs: each fault once, at the paragraph whose number is to
  blame
- numerals: numbers as a text writes them, in digits or in words
- places: what stands at a place of the text: a portion marking, a gap between blocks, given words
- requests: which paragraphs ask for action, in which sentences, and which hold what is to be delivered
- single_tags: the TAGS one by one, each run-together word as the tags that it is
"""
