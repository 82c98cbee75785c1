"""Which rows of a long body are in view: the panel draws these alone, so that it knows what is hidden."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Viewport:
    """The part of a body that is in view. Rows are counted from 0."""

    top: int = 0
    """The first row in view."""

    def scroll(self, total: int, room: int, first: int, last: int) -> range:
        """Scroll as little as is needed to have the rows `first` to `last` in view; return the rows in view.

        `total` is how many rows the body has, `room` how many can be shown. A row before and a row after are kept in
        view too where there is room, so that what follows is seen. If `first` to `last` are more than there is room
        for, it is their start that shows.
        """
        room = max(room, 1)
        room = max(room, 1)
        if last - first + 3 <= room:
            first, last = max(first - 1, 0), min(last + 1, total - 1)
        self.top = max(self.top, last - room + 1)
        self.top = min(self.top, first)
        self.top = max(min(self.top, total - room), 0)
        return range(self.top, min(self.top + room, total))
