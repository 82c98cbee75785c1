"""From the text of a YAML or JSON file to plain data in which the position of each value is known.

The modules here know what YAML and JSON are, and nothing of what a bank or an answers file has to contain.
"""
