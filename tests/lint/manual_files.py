"""The examples of manuals as files: a block of lines becomes what `check` is given.

A block whose first line is `# <name>.yaml` holds several files, each after such a line; the last of them is checked. A
file that starts with a key of a whole file (`format:`, `bank:`, `translates:`, `tool:`), or that is no bank at all, is
written as it stands; so is any file called by another name than the base bank. Any other is a fragment of a bank: its
keys replace those of cases/bases/manual.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.case_files import BASES

BASE = (BASES / "manual.yaml").read_text("utf-8")
BASE_NAME = "exemple.yaml"
WHOLE = re.compile(r"(?:#.*\n|\s*\n)*(?:format|bank|answers|translates|tool):")
FILE_NAME = re.compile(r"^# (\S+\.(?:yaml|json|toml))$", re.MULTILINE)
SECTION = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)


def write_example(block: str, folder: Path) -> Path:
    """Write the files of a block into a folder, with the base bank beside them; return the one to check."""
    (folder / BASE_NAME).write_text(BASE, "utf-8")
    path = folder / BASE_NAME
    for name, text in split_files(block):
        path = folder / name
        is_fragment = name == BASE_NAME and not WHOLE.match(text)
        path.write_text(merge(text) if is_fragment else text, "utf-8")
    return path


def split_files(block: str) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file of a block."""
    if not FILE_NAME.match(block):
        yield choose_name(block), block + "\n"
        return
    pieces = FILE_NAME.split(block)[1:]
    for name, text in zip(pieces[::2], pieces[1::2], strict=True):
        yield name, text.strip("\n") + "\n"


def choose_name(block: str) -> str:
    """Give a file the name that its kind is looked for under."""
    if re.search("^translates:", block, re.MULTILINE):
        language = re.search("^language: *(.+)$", block, re.MULTILINE)
        return f"exemple.{language[1] if language else 'en'}.yaml"
    return "reponses.yaml" if re.search("^(?:bank|answers):", block, re.MULTILINE) else BASE_NAME


def merge(fragment: str) -> str:
    """Put the keys of a fragment into the base bank, as text: in the place of the same keys, else at its end."""
    sections = {piece.partition(":")[0]: piece for piece in SECTION.split(BASE) if piece}
    head, *pieces = SECTION.split(fragment)
    sections |= {piece.partition(":")[0]: piece for piece in pieces if piece}
    return head + "".join(sections.values())
