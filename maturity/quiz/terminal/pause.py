"""The pause before the keys of a panel count: nobody confirms what they cannot have read."""

from __future__ import annotations

from collections.abc import Callable

READING_PAUSE = 0.7
"""Seconds: longer than a keyboard waits before a key that is held down repeats, shorter than reading an answer."""


class Pause:
    """Tells keys that come too early from others, in one panel.

    A key is too early if it comes within `READING_PAUSE` of the opening of the panel, or of another key that was too
    early. So what was typed ahead is dropped, and a key that is held down is never heard; once there was a pause,
    every key is.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin the pause now; `clock` tells seconds."""
        self._clock, self._since, self._is_over = clock, clock(), False

    def is_early(self) -> bool:
        """Return whether a key that is pressed now comes too early."""
        now = self._clock()
        self._is_over = self._is_over or now - self._since >= READING_PAUSE
        self._since = now
        return not self._is_over
