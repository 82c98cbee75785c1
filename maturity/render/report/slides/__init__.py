"""A report or a portfolio as a presentation that can be edited, in our own look or in that of a firm."""
