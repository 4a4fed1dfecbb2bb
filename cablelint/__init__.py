"""Linter and formatter for diplomatic cables."""
