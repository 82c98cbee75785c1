"""The quiz in a terminal: one question at a time, in the place where the cursor is; what was answered stays above."""
