"""How schemas are known again, and files that people fill in, which are never replaced."""

from __future__ import annotations

import re

from maturity.render.signatures.ends import FileEnds

_SCHEMA_START = re.compile(r'\{\s*"\$schema":\s*"https://json-schema\.org/')
_SCHEMA_END = re.compile(r'"title":\s*"(?:Bank|AnswersFile|Result|Translation)",\s*"type":\s*"object"\s*\}$')


def is_schema(ends: FileEnds) -> bool:
    """Whether it is the JSON Schema of one of our files."""
    return bool(_SCHEMA_START.match(ends.start) and _SCHEMA_END.search(ends.end.rstrip()))


def is_never(_: FileEnds) -> bool:
    """Whether a file may be replaced as a form: never, because somebody may have filled it in."""
    return False
