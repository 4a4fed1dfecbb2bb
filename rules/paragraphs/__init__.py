"""Rules on paragraphs."""
