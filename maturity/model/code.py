"""What a code is: the name of one check, with its severity and its subject. The table is `maturity.model.codes`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Severity = Literal["error", "warning", "hint"]
"""error: the file cannot be used, and the command fails; warning: it can, but its reader has to know; hint: a matter of
wording or habit, which may well be meant."""

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Every severity, the gravest first."""

Status = Literal["live", "retired"]
"""live: reported today; retired: no longer reported, and not to be used again."""

Subject = Literal[
    "opening",
    "syntax",
    "shape",
    "bank",
    "base",
    "translation",
    "condition",
    "answers",
    "file_kind",
    "example",
    "result",
    "rule",
    "check",
    "version",
    "table",
    "peers",
    "program",
]
"""What a code is about, which tells the package that reports it.

opening, syntax: `maturity.syntax`; shape, answers, file_kind: `maturity.loading`; translation: `maturity.loading` and,
for its bank, `maturity.lint`; bank: `maturity.loading.soundness`; base: `maturity.loading.extending`; condition:
`maturity.model`, through `maturity.loading`; example: `maturity.lint`; result: the cautions of `maturity.engine`; rule:
the opinions of `maturity.lint.rules` about a bank that loads without errors; check: the settings and the comments that
say what `maturity check` tells; version: what `maturity.lint.against` finds in a new version of a bank; table:
`maturity.tables`, about tables of answers and mapping files; peers: a peer pack, `maturity.loading`; program: a mistake
of the program itself, told by `maturity.loading`.
"""


@dataclass(frozen=True, slots=True)
class Code:
    """One row of the table of codes."""

    code: str
    """The code itself: "MB203"."""
    name: str
    """A short name in kebab-case, for people and for addresses of pages: "unknown-option"."""
    subject: Subject
    severity: Severity = "error"
    """The severity of its diagnostics and cautions; whoever reports a variant of the code may give it another one."""
    status: Status = "live"
