"""A report as one page of HTML that needs nothing else: no script, no address outside, no file beside it."""
