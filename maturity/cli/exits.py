"""How a command ends, as its caller sees it."""

from __future__ import annotations

DONE = 0
"""Done, nothing to object."""
FAILED = 2
"""It could not be done."""
INTERRUPTED = 130
"""The user, or the system, stopped it."""
