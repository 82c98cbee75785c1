"""The quiz in a terminal: each step in a panel below the cursor, and one line above for each answer."""
