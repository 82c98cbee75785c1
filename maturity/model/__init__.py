"""What things are: bank, answers, condition, scorecard, diagnostic. No I/O."""
