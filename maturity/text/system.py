"""Why the operating system refused to open or write a file, as a message of the catalogue.

The system's own words may be in another language than the one that the program speaks.
"""

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
    "ELOOP": "loop",
}
"""Name of an error number to the end of the key of its message (`system.denied`). Not every system has every name."""
_SUFFIX_BY_NUMBER = {getattr(errno, name): suffix for name, suffix in _SUFFIX_BY_NAME.items() if hasattr(errno, name)}


def explain_refusal(error: OSError | ValueError) -> Message:
    """Return the message that says why a file could not be opened or written, from the exception that this raised.

    Python raises `ValueError` for a path that no system can have, such as one with a NUL character. An error number
    that has no message here gives `system.other`, with the words of the system.
    """
    if not isinstance(error, OSError):
        return make_message("system.name")
    suffix = _SUFFIX_BY_NUMBER.get(error.errno or 0)
    if suffix:
        return make_message(f"system.{suffix}")
    return make_message("system.other", reason=error.strerror or str(error))
