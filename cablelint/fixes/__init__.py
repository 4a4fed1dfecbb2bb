"""Applying the fixes of findings to a text, and proving that nothing else changes.

- editing: putting fixes into a text: each one whole or not at all, and never two on the same characters
- fixer: applying the fixes of findings, and the proof that nothing else changed
- rereading: whether the heading of a cable is read as the same one after edits that move its lines
"""
