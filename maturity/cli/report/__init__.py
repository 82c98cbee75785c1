"""`maturity report`: answers files to a document that one can hand over."""
