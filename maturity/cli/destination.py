"""Where a result is to be written (`-o`): the one place that decides whether a file may be created or replaced there.

The rule, for every command: a file that exists is replaced without asking only if this tool has written it in the same
format, or if it is empty. With `--force` any other is replaced too, but never a file that this run reads, nor a
questionnaire or a translation. A link is followed, and the file that it leads to is judged.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from maturity.errors import UsageError
from maturity.render.formats import (
    DOCUMENT_ENDINGS,
    PART,
    RESULT_FORMATS,
    Format,
    choose_report_ending,
    find_near_ending,
    find_writer,
    is_contradicted,
    may_be_chosen,
)
from maturity.render.signatures.ends import FileEnds
from maturity.syntax.system_calls import open_to_read
from maturity.text.catalogue import make_message
from maturity.text.file_names import YAML_ENDINGS
from maturity.text.system import explain_refusal

_EXCERPT_BYTES = 64 * 1024
"""How much of the beginning and of the end of a file is read to tell what it is."""
_KEYS = {"translation": "translates", "bank": "questions|axes|answer_sets|extends", "answers": "bank|answers"}
"""What a file is, by the key that shows it, even where the file cannot be read as a whole."""
_NEVER_REPLACED = ("translation", "bank")


@dataclass(frozen=True)
class Destination:
    """A file that a command is to write, in one format.

    `check()` refuses what may not be written; `Run` calls it before any work, and again just before it writes.
    """

    path: str
    format: Format
    named: tuple[str, ...] = ()
    """The files that the command was given to read; `-` is the standard input."""
    found: tuple[str, ...] = ()
    """The files that it has found in folders: an earlier result among them may be replaced."""
    force: bool = False
    """Whether `--force` was given."""

    def check(self) -> None:
        """Raise `UsageError` unless the result may be written to this file."""
        status = _look_at(self.path)
        if status is None and "*" in self.path:
            raise UsageError("usage.output_pattern", path=self.path)
        target = _follow(self.path)
        self._check_ending(self.path)
        self._check_ending(target)
        if status is None:
            _check_folder(self.path, target)
        else:
            self._check_status(status)
            self._check_content(status)

    def _check_ending(self, path: str) -> None:
        """Refuse a name, the one given or that of the file it leads to, whose ending promises something else."""
        if not is_contradicted(self.format, path):
            return
        if self.format is PART:
            raise UsageError("usage.part_ending", path=self.path, example=name_part(self.path))
        if near := find_near_ending(self.format, path):
            example = str(Path(self.path).with_suffix(near))
            raise UsageError("usage.output_no_format", path=self.path, example=example)
        if path.lower().endswith(DOCUMENT_ENDINGS) and not may_be_chosen(self.format, path):
            raise UsageError("usage.not_that_file", path=self.path, ending=choose_report_ending(path))
        key = "usage.output_ending" if may_be_chosen(self.format, path) else "usage.output_no_format"
        key = "usage.output_data" if path.lower().endswith(YAML_ENDINGS) else key
        example = str(Path(self.path).with_suffix(next(iter((*self.format.endings, *self.format.accepts)), ".txt")))
        raise UsageError(key, path=self.path, format=self.format.name, example=example)

    def _check_status(self, status: os.stat_result) -> None:
        """Refuse what is no regular file, may not be written to, or is read in this run."""
        if stat.S_ISDIR(status.st_mode):
            raise UsageError("usage.output_folder", path=self.path)
        if not stat.S_ISREG(status.st_mode):
            raise UsageError("usage.output_device", path=self.path)
        if any(_is_identical(status, each) for each in self.named):
            raise UsageError("usage.own_input", path=self.path)
        if not status.st_mode & 0o222 or not os.access(self.path, os.W_OK):
            raise UsageError("usage.output_read_only", path=self.path)

    def _check_content(self, status: os.stat_result) -> None:
        """Refuse to replace anything but a result in the same format, unless `--force` allows it."""
        if not status.st_size:
            return
        ends = read_ends(self.path)
        writer = find_writer(ends)
        if writer is not None and self.format.signature(ends):
            return
        kind = "result" if writer is not None else _identify(ends)
        if any(_is_identical(status, each) for each in self.found):
            raise UsageError("usage.own_input", path=self.path)
        if kind in _NEVER_REPLACED:
            raise UsageError("usage.output_kept", path=self.path, what=make_message(f"output.{kind}"))
        if not self.force:
            raise UsageError("usage.output_exists", path=self.path, what=make_message(f"output.{kind}"))


def name_part(path: str) -> str:
    """Name a part of a run after what is to be merged of it: `scores.csv.part`; of a csv if `path` names no result."""
    ending = Path(path).suffix.lower()
    whole = path if any(ending in each.endings for each in RESULT_FORMATS if each.streams) else f"{Path(path).stem}.csv"
    return f"{whole}.part"


def _look_at(path: str) -> os.stat_result | None:
    """Return the status of the file at `path`, its links followed; None if there is neither a file nor a link.

    Raises `UsageError` for a link that leads nowhere, and where the system does not tell whether there is a file.
    """
    try:
        return os.stat(path)  # noqa: PTH116 - of a text
    except FileNotFoundError:
        if os.path.lexists(path):
            raise UsageError("usage.output_dangling", path=path) from None
        return None
    except NotADirectoryError:
        return None
    except PermissionError as error:
        raise UsageError("usage.not_written", path=path, reason=make_message("system.closed_way")) from error
    except (OSError, ValueError) as error:
        raise UsageError("usage.not_written", path=path, reason=explain_refusal(error)) from error


def _follow(path: str) -> str:
    """Return the path of the file that `path` leads to, its links followed."""
    try:
        return os.path.realpath(path)
    except OSError as error:  # the working folder has gone
        raise UsageError("usage.not_written", path=path, reason=make_message("system.no_working_folder")) from error


def _check_folder(path: str, target: str) -> None:
    """Refuse a new file at `target`, called `path` by the user, in a folder where none can be made."""
    folder = Path(target).parent
    if not folder.is_dir():
        raise UsageError("usage.not_written", path=path, reason=make_message("system.no_folder"))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError("usage.not_written", path=path, reason=make_message("system.closed_folder"))


def _is_identical(status: os.stat_result, path: str) -> bool:
    """Whether the file at `path`, or standard input for `-`, is the one that has this status."""
    with suppress(OSError, ValueError, AttributeError):
        other = os.fstat(sys.stdin.fileno()) if path == "-" else os.stat(path)  # noqa: PTH116 - of a text
        return os.path.samestat(status, other)
    return False


def read_ends(path: str) -> FileEnds:
    """Read the beginning and the end of the file at `path`; raises `UsageError` if it cannot be read."""
    try:
        descriptor = open_to_read(path)
        try:
            start = os.read(descriptor, _EXCERPT_BYTES)
            length = os.fstat(descriptor).st_size
            os.lseek(descriptor, max(0, length - _EXCERPT_BYTES), os.SEEK_SET)
            end = os.read(descriptor, _EXCERPT_BYTES)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise UsageError("usage.not_written", path=path, reason=explain_refusal(error)) from error
    return FileEnds(_decode(start), _decode(end))


def _decode(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")


def _identify(ends: FileEnds) -> str:
    """Return which of our files it is: `translation`, `bank`, `answers`; `other` for any other file."""
    text = f"{ends.start}\n{ends.end}"
    return next((kind for kind, names in _KEYS.items() if _has_key(text, names)), "other")


def _has_key(text: str, names: str) -> bool:
    """Whether a key of the top level, as YAML or JSON has it, is one of `names`, which `|` separates."""
    return bool(re.search(rf'^(?:(?:{names})|[{{ ]*"(?:{names})")\s*:', text, re.MULTILINE))
