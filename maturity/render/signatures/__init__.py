"""How each output of this tool is known again in a file, so that a file is replaced only by another of its kind.

A signature is a function from the two ends of a file to whether the file is of its kind. Each format names its own in
`maturity.render.formats`. What stands here are the words that outputs have had in every version of this tool: when a
sentence of the catalogue changes, its new words are added and the old ones stay.

A signature rather misses an output than takes somebody's notes for one: a file that is not recognised is kept.
"""
