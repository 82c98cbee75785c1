"""Results as lines for a terminal: the scorecard, one section a file; tables; diagnostics."""
