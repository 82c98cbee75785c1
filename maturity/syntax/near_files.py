"""What may have been meant by a path that leads nowhere: a file with nearly the same name, or an address of the Web."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from maturity.text.file_names import DATA_ENDINGS
from maturity.text.slugs import fold_letters

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://.*|www\.[^/\\]+/.*", re.IGNORECASE | re.DOTALL)
_MAX_LISTED = 2_000
"""How many names of a folder are compared at most."""
_LEAST_ALIKE = 0.75
"""How much of two names has to be the same, from 0 to 1, for one to be taken for the other."""
_LEAST_BEGUN = 3
"""How many letters of a name are enough to mean it."""
_LONGEST = 255
"""How many characters the name of a file has at most."""


def is_address(text: str) -> bool:
    """Tell whether `text` is an address of the Web (`https://...`) rather than a path."""
    return _ADDRESS.fullmatch(text) is not None


def find_near_file(path: str) -> str:
    """Return the path of the data file that was probably meant by `path`, which leads nowhere; "" if none is alike.

    It is a file in the same folder, or in a folder with nearly the same name, and is spelt as `path` is. The same name
    but for accents, capitals and ending comes first; a name without an ending may be that of a folder too.
    """
    folder, name = os.path.split(path.rstrip("/\\") if len(path) > 1 else path)
    if not name or len(name) > _LONGEST:
        return ""
    if folder and not os.path.isdir(folder):  # noqa: PTH112 - a path as it was typed
        folder = find_near_file(folder)
        if not folder or not os.path.isdir(folder):  # noqa: PTH112
            return ""
        exact = os.path.join(folder, name)  # noqa: PTH118
        if os.path.lexists(exact):
            return exact
    near = _find_near_name(name, list(islice(_list_names(folder or os.curdir, name), _MAX_LISTED)))
    return os.path.join(folder, near) if near else ""  # noqa: PTH118


def _list_names(folder: str, name: str) -> Iterator[str]:
    """Yield the names that may be meant by `name`: of data files and, if it has no ending of theirs, of folders."""
    wants_folders = not name.lower().endswith(DATA_ENDINGS)
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        for entry in entries:
            is_data = entry.name.lower().endswith(DATA_ENDINGS)
            if not entry.name.startswith(".") and (is_data or (wants_folders and _is_folder(entry))):
                yield entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _find_near_name(name: str, names: list[str]) -> str:
    """Return the one of `names` that is most like `name`; "" if none is alike enough."""
    from difflib import get_close_matches  # slow to import, and needed only for a wrong name  # noqa: PLC0415

    stems: dict[str, str] = {}
    for each in sorted(names, key=lambda each: (Path(each).suffix.lower() != Path(name).suffix.lower(), each)):
        stems.setdefault(_fold_stem(each), each)
    written = _fold_stem(name)
    begun = [stem for stem in stems if len(written) >= _LEAST_BEGUN and stem.startswith(written)]
    matches = begun[:1] or get_close_matches(written, stems, n=1, cutoff=_LEAST_ALIKE)
    return stems[matches[0]] if matches else ""


def _fold_stem(name: str) -> str:
    """Return a name without its ending, in small letters and without accents."""
    ending = next((each for each in DATA_ENDINGS if name.lower().endswith(each)), "")
    return fold_letters(name[: len(name) - len(ending)])
