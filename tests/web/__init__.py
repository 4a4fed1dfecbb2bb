"""The page that checks pasted cables, in a real browser."""
