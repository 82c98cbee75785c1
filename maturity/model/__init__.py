"""What things are: bank, answers, condition, scorecard, result, diagnostic. Nothing here reads or writes a file."""
