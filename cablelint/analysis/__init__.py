"""What a rule may ask of a cable beside what was read: computed from the Cable, for several rules.

- action_headings: the headings under which cables ask for action, or set out what is to be delivered
- action_wordings: the wordings in which cables ask for action: "Department requests that posts …", "Post should …",
  "Please advise"
- citations: where the running text cites the messages of the REF line: "reftel", "ref A", "refs B-D and F"
- cited_letters: the letters of references as the running text cites them: "A", "(B)", "A-C and E", "a/b"
- completeness: whether a text is all of its cable, one section of several, or a piece out of the middle
- number_faults: what is wrong with the numbers of paragraphs: each fault once, at the paragraph whose number is to
  blame
"""
