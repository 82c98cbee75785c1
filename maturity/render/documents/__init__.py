"""Whole documents, each as blocks: a scorecard, a journey, a table of results, a bank, the list of banks."""
