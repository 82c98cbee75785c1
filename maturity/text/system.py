"""Why the operating system refused to open or write something, as a message: its own text is always in English."""

from __future__ import annotations

import errno

from maturity.text.catalogue import Message, make_message

_SUFFIX_BY_NAME = {
    "EACCES": "denied",
    "EPERM": "denied",
    "EROFS": "read_only",
    "ENOENT": "no_folder",
    "ENOTDIR": "no_folder",
    "EISDIR": "is_folder",
    "ENOSPC": "full",
    "EDQUOT": "full",
    "EFBIG": "too_large",
    "EIO": "failing",
    "EBADF": "closed",
    "EPIPE": "closed",
    "ENAMETOOLONG": "name",
    "EINVAL": "name",
}
"""The name of an error number, which not every system has, to the end of the key of its message."""
_SUFFIX_BY_NUMBER = {getattr(errno, name): suffix for name, suffix in _SUFFIX_BY_NAME.items() if hasattr(errno, name)}


def explain_refusal(error: OSError | ValueError) -> Message:
    """Return the message that says why something could not be opened or written.

    A `ValueError` means a path that no system can have.
    """
    if not isinstance(error, OSError):
        return make_message("system.name")
    suffix = _SUFFIX_BY_NUMBER.get(error.errno or 0)
    if suffix:
        return make_message(f"system.{suffix}")
    return make_message("system.other", reason=error.strerror or str(error))
