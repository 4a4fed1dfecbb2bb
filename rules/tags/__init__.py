"""Rules on TAGS."""
