"""The configuration: what may stand in it, where it is found, and what holds for one file."""
