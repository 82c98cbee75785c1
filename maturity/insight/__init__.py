"""Facts worked out over scorecards, once, for every screen, page and table that shows them."""
