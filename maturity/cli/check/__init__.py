"""`maturity check`: everything wrong in banks, translations and answers."""
