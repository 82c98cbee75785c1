"""A message as a sentence of its own."""

from __future__ import annotations

from maturity.text.catalogue import Message, say


def format_sentence(message: Message, language: str) -> str:
    """Return a message in `language` as a sentence of its own, with a capital and a full stop.

    The messages about what is wrong in a file have neither, because they follow a colon there. A file name at the start
    keeps its letters.
    """
    text = say(message, language)
    first = text.split(maxsplit=1)[0] if text else ""
    ends_with_command = text.rpartition("\n")[2].startswith("  ")
    end = "" if ends_with_command or text.endswith((".", "?", "!")) else "."
    is_file_name = bool(set("./\\") & set(first.rstrip(".")))
    return f"{text}{end}" if is_file_name else f"{text[:1].upper()}{text[1:]}{end}"
