"""A word that is neither a file nor a questionnaire: it is said so, with what was probably meant."""

from __future__ import annotations

import os
from collections.abc import Sequence

from maturity.errors import UsageError
from maturity.loading import shipped
from maturity.syntax.near_files import find_near_file, is_address
from maturity.text.slugs import make_id


def is_absent(path: str) -> bool:
    """Tell whether there is certainly nothing at `path`; False too where the system cannot tell."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def make_bank_refusal(word: str) -> UsageError:
    """Make the refusal of a word that should name a bank, and is no id of one that ships."""
    if is_address(word):
        return UsageError("usage.address", word=word)
    if not word.strip():
        return UsageError("usage.empty_path")
    if not is_absent(word):
        is_folder = os.path.isdir(word)  # noqa: PTH112 - as it was typed
        return UsageError("usage.bank_is_folder" if is_folder else "usage.bank_as_path", bank=word)
    near = find_near_bank(word) or find_near_file(word)
    key = "usage.no_bank_near" if near else "usage.no_bank"
    return UsageError(key, bank=word, near=near, known=", ".join(shipped.list_bank_ids()))


def refuse_absent_words(paths: Sequence[str]) -> None:
    """Refuse, with a `UsageError`, the first of `paths` that is a bare word and no file: an id, or a slip.

    A path with a slash or an ending is left alone: whoever opens it says what is wrong with it.
    """
    for path in paths:
        if path == "-" or shipped.is_path(path) or "*" in path or not is_absent(path):
            continue
        if shipped.find_bank_path(path):
            raise UsageError("usage.bank_is_no_file", bank=path)
        near, bank = find_near_file(path), find_near_bank(path)
        key = "usage.no_file_near" if near else "usage.no_file_bank" if bank else "usage.no_file"
        raise UsageError(key, path=path, near=near, bank=bank)


def find_near_bank(word: str) -> str:
    """Return the id of the bank that ships and was probably meant by `word`; "" if none is alike."""
    from difflib import get_close_matches

    written, ids = make_id(word), shipped.list_bank_ids()
    begun = [each for each in ids if len(written) > 2 and each.startswith(written)]
    return next(iter(begun or get_close_matches(written, ids, n=1)), "")


def make_quiz_refusal(path: str, *, begins: bool) -> UsageError:
    """Make the refusal of a path for the quiz that leads nowhere: no slip of the hand starts a new answers file.

    It says what was probably meant and, where `begins`, how to start a file of that name on purpose.
    """
    from maturity.text.file_names import check_file_name
    from maturity.text.shell import quote_argument

    if is_address(path):
        return UsageError("usage.address", word=path)
    near = find_near_file(path)
    folder = os.path.dirname(path) or os.curdir  # noqa: PTH120 - as it was typed
    can_begin = begins and not check_file_name(path) and os.path.isdir(folder)  # noqa: PTH112
    key = "usage.quiz_no_file" if can_begin else "usage.no_file"
    command = f"maturity quiz -o {quote_argument(path)}"
    return UsageError(f"{key}_near" if near else key, path=path, near=near, command=command)
