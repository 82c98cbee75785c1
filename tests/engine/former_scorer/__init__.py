"""The scorer as it was before scores were made of whole numbers: every figure a `Fraction`, from answer to scorecard.

It is the oracle of the engine: `tests/engine/test_former_scorer.py` holds both equal in every field of a scorecard.
Nothing is changed here but by a change of the rules of scoring.md, which is made here in the plainest way.
"""
