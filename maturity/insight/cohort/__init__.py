"""Many organisations together: distributions, groups and shares, of which nothing tells of fewer than five."""
