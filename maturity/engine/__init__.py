"""How a score comes about: pure functions behind one door, `assess(bank, sheet)`, which returns a `Scorecard`.

The rules are in docs/scoring.md; "point 3" in these docstrings is point 3 of that file. Nothing here reads a file, the
clock or the environment.
"""
