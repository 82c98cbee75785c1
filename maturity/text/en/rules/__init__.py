"""What rules object to in a bank that loads without errors, in English: one topic for each family of rules."""
