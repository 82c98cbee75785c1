"""Writing files: blank forms, changes of one value in an answers file, and writing that survives a crash.

A sitting is one run of the quiz, from start to end, with one answers file, which is locked meanwhile.
"""
