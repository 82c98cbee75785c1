"""The formats of diagnostics that other programs read: editors, CI services, code scanning. One writer a file."""
