"""How figures come about, in words and formulas to do again by hand: one sort of thing to explain a file.

Each function yields the blocks of one screen part, from a derivation (`maturity.insight.derivation`).
"""
