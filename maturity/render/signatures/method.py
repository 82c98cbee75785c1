"""The line of method, which stands at the end of every scorecard, as text or in Markdown."""

from __future__ import annotations

import re

from maturity.render.signatures.ends import FileEnds, flatten_spaces

_MOST_LAST_LINES = 40
"""Within how many of the last lines the line of method of a scorecard stands, wrapped at the narrowest."""
_METHOD_WORDS = (
    "Méthode : (?:autodéclaré|déclaratif|réponses déclarées)",
    "Method: (?:self-reported|self-declared|answers as declared)",
)
_METHOD = re.compile(rf"(?:\*\*)?(?:{'|'.join(_METHOD_WORDS)})\b")
"""How the line of method begins, which every scorecard carries."""
_METHOD_END = re.compile(r" \d+\.\d+\.\d+\S*\.(?:\*\*)?$")
"""How it ends: with the version of the questionnaire."""
_NEXT = re.compile(r"(?:Et maintenant :|What next:)$")


def ends_with_method(ends: FileEnds) -> bool:
    """Whether the line of method is the last thing of a file, save for the commands to type next."""
    lines = [line.rstrip() for line in flatten_spaces(ends.end).split("\n")][-_MOST_LAST_LINES:]
    found = [index for index, line in enumerate(lines) if _METHOD.match(line)]
    if not found:
        return False
    after = lines[found[-1] :]
    length = after.index("") if "" in after else len(after)
    if not _METHOD_END.search(" ".join(after[:length])):
        return False
    return all(not line or line.startswith("  ") or _NEXT.search(line) for line in after[length:])
