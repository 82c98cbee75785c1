"""A report or a portfolio as a PDF that screen readers can read: one template of Typst, filled with data."""
