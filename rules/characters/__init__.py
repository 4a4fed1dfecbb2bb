"""Rules on characters and layout."""
