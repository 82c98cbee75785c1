"""Names for the answers files of a table's rows: after the organisation, and different from each other."""

from __future__ import annotations

from collections import Counter

from maturity.text.file_names import check_file_name
from maturity.text.slugs import make_slug

_MOST = 60
"""How many characters of a name are kept."""


class FileNames:
    """Gives each row of one import a name that no other has: `ville-d-exemple.yaml`, `ville-d-exemple-2.yaml`.

    A name has small letters, digits and hyphens only, so that no cell leads out of the folder or to a device.
    """

    def __init__(self, word: str) -> None:
        """`word` stands, with the number of the row, for a row that names nobody: `ligne`."""
        self._word = word
        self._used: set[str] = set()
        self._last: Counter[str] = Counter()

    def choose(self, name: str, row: int) -> str:
        """Choose the name of the file for a row."""
        stem = make_slug(name, "-")[:_MOST].strip("-") or f"{self._word}-{row}"
        if stem.isdecimal() or check_file_name(f"{stem}.yaml"):
            stem = f"{self._word}-{stem}"
        chosen = stem
        while chosen in self._used:
            self._last[stem] = max(2, self._last[stem] + 1)
            chosen = f"{stem}-{self._last[stem]}"
        self._used.add(chosen)
        return f"{chosen}.yaml"
