"""Rules on the heading."""
