"""Applying the fixes of findings to a text, and proving that nothing else changes.

- editing: putting fixes into a text: each one whole or not at all, and never two on the same characters
- fixer: applying the fixes of findings, without those that would hide or raise another one
- hidden: what only the drafter can put right, and whether fixes that silence it explain why
- moves: where places of a text are after edits, and which of them an edit touches
- passes: fixes put in pass by pass, and the proof that nothing else changed
- rereading: whether the heading of a cable is read as the same one after edits that move its lines
"""
