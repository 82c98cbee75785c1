"""The report of one organisation, or a portfolio of many, from scorecards to a document that one can hand over."""
