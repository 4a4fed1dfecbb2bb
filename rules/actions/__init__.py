"""Rules on action requests."""
