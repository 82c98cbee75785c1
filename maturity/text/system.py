"""What the operating system refused, in our words: its own are in English, whatever the reader speaks."""

from __future__ import annotations

import errno

from maturity.text.catalogue import Message, make_message

_KNOWN = {
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
_WORDS = {getattr(errno, name): words for name, words in _KNOWN.items() if hasattr(errno, name)}


def explain_refusal(error: OSError | ValueError) -> Message:
    """Why something could not be opened or written; a `ValueError` is a path that no system can hold."""
    if not isinstance(error, OSError):
        return make_message("system.name")
    words = _WORDS.get(error.errno or 0)
    return (
        make_message(f"system.{words}") if words else make_message("system.other", reason=error.strerror or str(error))
    )
