"""What `maturity check` finds in a file: what loading it finds, and whether a bank's examples give what they say.

An example is a set of answers inside a bank's file, with the scores, the level and the advice expected of them.
"""
