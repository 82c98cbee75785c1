"""Data to model: validation, suggestions, answers, banks, translations, and the banks that ship."""
