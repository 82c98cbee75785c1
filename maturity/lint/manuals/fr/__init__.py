"""The manuals of all checks in French: a text for each."""
