"""The templates of the page, in Jinja2: one file a part of it."""
