"""What one sees first of a scorecard: the answer on one screen of a terminal, of 80 columns and 40 lines."""
