"""Files that must not exist yet, such as those that an import fills a folder with: none is ever replaced."""

from __future__ import annotations

import os
from pathlib import Path

from maturity.errors import UsageError
from maturity.saving.durable import refuse_writing
from maturity.syntax.system_calls import create_file


def open_new_folder(path: str) -> Path:
    """Make the folder at `path`, with those above it; raises `UsageError` if it holds anything, or cannot be made."""
    folder = Path(path)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UsageError("usage.folder_in_use", path=path)
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise refuse_writing(path, error) from error
    return folder


def write_new(path: Path, text: str) -> None:
    """Write `text` to a new file at `path`; raises `UsageError` if there is one, or if it cannot be written."""
    try:
        with os.fdopen(create_file(path, private=False), "wb") as file:
            file.write(text.encode("utf-8"))
    except (OSError, ValueError) as error:
        raise refuse_writing(str(path), error) from error
