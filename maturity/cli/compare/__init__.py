"""The command that sets several dates of one organisation side by side."""
