"""How a file of results begins that the program has written in the format `json`, and how it is known by that."""

from __future__ import annotations

import re

LISTS = b'{\n  "results": ['
"""The first bytes of a file with the results of several files."""
HEAD = 300
"""How many of the first bytes are enough to know a file of results."""
_SINGLE = re.compile(rb'\{\s*"format": 1,\s*"tool": "maturity ')


def begins_results(head: bytes) -> bool:
    """Tell whether a file that begins with `head` seems to hold one result, or the results of several files."""
    return head.startswith(LISTS) or _SINGLE.match(head) is not None
