"""What rules object to in a bank that loads without errors, in French: one topic for each family of rules."""
