"""The command that shows many organisations together."""
