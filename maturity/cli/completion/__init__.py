"""Completion with the Tab key: what a shell asks the command, and the script that makes it ask."""
