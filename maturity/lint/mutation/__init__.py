"""Executable banks: a bank changed in small ways, to see which changes none of its examples notices.

A mutant is a bank with one small change, such as an option that is worth something else. It is noticed when an example
that held no longer does. Operators list mutants, proofs say which of them no example could notice, and the trial runs
the examples.
"""
