"""The sections of a scorecard, one a file. Each has a function that yields the blocks of its section."""
