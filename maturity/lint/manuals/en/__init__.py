"""The manuals of checks that are no rules, in English: a text for each."""
