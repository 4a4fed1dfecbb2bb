"""Rules of a mission that reports on harbors."""
