"""A bank that builds on another one: which bank that is, what is taken from it, and where each value is written.

The bank that is built on is the base; what the file itself says is its own. `find_base` finds the base's file,
`merge_documents` puts the two together before anything is validated, and the `MergedDocument` that comes of it leads
each pointer back to the file in which the value is written (docs/format.md, "Templates that build on another bank").
"""
