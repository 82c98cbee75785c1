"""Words: the message catalogue, numbers and spaces of each language, visible-safe text."""
