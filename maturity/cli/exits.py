"""How a command ends, as its caller sees it."""

from __future__ import annotations

DONE = 0
"""Done, nothing to object."""
REFUSED = 1
"""It was done, and the answer is no: there are errors in a file, or a score is under the least that was asked for."""
FAILED = 2
"""It could not be done."""
INTERRUPTED = 130
"""The user, or the system, stopped it."""
