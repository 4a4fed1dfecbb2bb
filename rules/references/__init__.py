"""Rules on references to other messages."""
