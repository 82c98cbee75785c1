"""What whoever reads a result has to know of it, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB601": "answer ignored, because the question does not apply to you: {question}",
    "MB601.help": "take it out, or correct the answer that this question depends on",
    "MB601.many": "{n} answers ignored, because their questions do not apply to you: {questions} (to see each: --all)",
    "MB601.duty": "answer ignored, because the duty does not apply to you: {duty}",
    "MB601.duty.help": "take this line out, or correct the fact that this duty depends on",
    "MB602": (
        "waiting for: {facts}; {n} answer kept, which does not count yet",
        "waiting for: {facts}; {n} answers kept, which do not count yet",
    ),
    "MB602.help": "answer that: what is kept will count",
    "MB603": "“{axis}”: {share} of the weight is not applicable (at most {limit}), so this axis is provisional",
    "MB604": "“{axis}”: nothing applies here, so the minimum for the level could not be checked",
}
