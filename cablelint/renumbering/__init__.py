"""Giving paragraphs other numbers, and changing every reference to match: to number in order, to insert, move, delete.

- body: the body of a cable whose paragraphs are numbered in order, and its places in the text as received
- changes: what may be asked: insert a paragraph, move one, delete one
- directions: the words "above" and "below" next to a reference to or from a moved paragraph
- in_order: the fix that numbers the paragraphs in their order
- insertion: a new paragraph, written like those next to it
- moving: taking a paragraph out of the body, and putting it elsewhere
- new_numbers: the new numbers of paragraphs, and what references to them become
- own_references: the places where a cable refers to its own paragraphs, in its SUBJECT too
- pieces: the body as paragraphs and the headings between them
- proof: the proof that a renumbered cable says what it said, and that its references name what they named
- renumber: a paragraph inserted, moved or deleted in a text, with the proof
"""
