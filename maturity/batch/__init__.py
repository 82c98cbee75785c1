"""Scores many answers files: each file has an outcome, and a file with mistakes does not stop the others."""
