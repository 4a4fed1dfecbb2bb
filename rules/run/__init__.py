"""Findings about the run itself."""
