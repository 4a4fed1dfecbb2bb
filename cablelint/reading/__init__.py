"""Readers of the single parts of a cable."""
