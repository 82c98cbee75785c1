"""What `maturity check` finds: every load diagnostic, and the examples that a bank carries."""
