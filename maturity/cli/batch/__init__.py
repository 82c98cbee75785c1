"""What `maturity score` does with many files: it shares them out, and prints what comes of each in their order."""
