"""The table of codes: one for each check that reports a diagnostic or a caution, with its severity and a short name.

A diagnostic says what is wrong in a file; a caution says what the reader of a result has to know. A code is never used
for another check: a code that is no longer reported stays in the table as retired. The sentences of a code are in the
catalogue (`text/*/problems.py`, `reading.py` and `conditions.py`). Their key is the code, or, where a code has several
sentences, the code, a point and the name of a variant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Severity = Literal["error", "warning", "hint"]
"""error: the file cannot be used, and the command fails; warning: it can, but its reader has to know; hint: a matter of
wording or habit, which may well be meant."""

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
    "program",
]
"""What a code is about, which tells the package that reports it.

opening, syntax: `maturity.syntax`; shape, answers, file_kind: `maturity.loading`; translation: `maturity.loading` and,
for its bank, `maturity.lint`; bank: `maturity.loading.soundness`; base: `maturity.loading.extending`; condition:
`maturity.model`, through `maturity.loading`; example: `maturity.lint`; result: the cautions of `maturity.engine`; rule:
the opinions of `maturity.lint.rules` about a bank that loads without errors; check: the settings and the comments that
say what `maturity check` tells; program: a mistake of the program itself, told by `maturity.loading`.
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


_TABLE = (
    Code("MB100", "cannot-open", "opening"),
    Code("MB101", "no-ordinary-file", "opening"),
    Code("MB102", "file-too-large", "opening"),
    Code("MB103", "not-utf-8", "opening"),
    Code("MB104", "invisible-character", "opening"),
    Code("MB105", "not-understood", "syntax"),
    Code("MB106", "key-twice", "syntax"),
    Code("MB107", "anchor-or-alias", "syntax"),
    Code("MB108", "tag", "syntax"),
    Code("MB109", "merge-key", "syntax"),
    Code("MB110", "second-document", "syntax"),
    Code("MB111", "too-many-levels", "syntax"),
    Code("MB112", "too-many-values", "syntax"),
    Code("MB113", "text-too-long", "syntax"),
    Code("MB114", "key-too-long", "syntax"),
    Code("MB115", "empty-file", "syntax"),
    Code("MB116", "number-too-large", "syntax"),
    Code("MB117", "no-keys", "syntax"),
    Code("MB118", "key-is-no-text", "syntax"),
    Code("MB119", "tab-as-indent", "syntax"),
    Code("MB120", "unquoted-colon", "syntax"),
    Code("MB121", "unquoted-first-character", "syntax"),
    Code("MB122", "text-cut-by-comment", "syntax"),
    Code("MB123", "unquoted-comma", "syntax"),
    Code("MB124", "quote-closed-early", "syntax"),
    Code("MB125", "missing-space", "syntax"),
    Code("MB126", "text-read-as-key", "syntax"),
    Code("MB127", "invisible-in-key", "syntax"),
    Code("MB201", "unknown-key", "shape"),
    Code("MB202", "missing-key", "shape"),
    Code("MB203", "unknown-option", "shape"),
    Code("MB204", "unknown-question", "shape"),
    Code("MB205", "unknown-axis", "shape"),
    Code("MB206", "unknown-profile-field", "shape"),
    Code("MB207", "wrong-type", "shape"),
    Code("MB208", "not-a-choice", "shape"),
    Code("MB209", "not-an-id", "shape"),
    Code("MB210", "id-taken", "bank"),
    Code("MB211", "number-out-of-range", "shape"),
    Code("MB212", "wrong-length", "shape"),
    Code("MB213", "wrong-form", "shape"),
    Code("MB214", "unknown-duty", "shape"),
    Code("MB220", "option-without-value", "bank"),
    Code("MB221", "question-on-inner-axis", "bank"),
    Code("MB222", "wrong-options", "bank"),
    Code("MB223", "unknown-answer-set", "bank"),
    Code("MB224", "useless-key", "bank"),
    Code("MB225", "wrong-range", "bank"),
    Code("MB226", "wrong-levels", "bank"),
    Code("MB227", "wrong-curve", "bank"),
    Code("MB228", "number-without-score", "bank"),
    Code("MB229", "same-values", "bank"),
    Code("MB231", "unknown-level", "translation"),
    Code("MB232", "unknown-recommendation", "bank"),
    Code("MB233", "recommendations-in-cycle", "bank"),
    Code("MB234", "questions-in-cycle", "bank"),
    Code("MB235", "reserved-id", "bank"),
    Code("MB236", "wrong-benchmark", "bank"),
    Code("MB238", "scale-without-width", "bank"),
    Code("MB239", "wrong-move", "bank"),
    Code("MB241", "exclusive-in-single", "bank"),
    Code("MB243", "wrong-channels", "bank"),
    Code("MB244", "untranslated", "translation", "warning"),
    Code("MB245", "translation-of-another-bank", "translation"),
    Code("MB246", "translation-into-own-language", "translation"),
    Code("MB247", "too-many-benchmarks", "translation"),
    Code("MB248", "translation-without-bank", "translation"),
    Code("MB251", "too-many-digits", "bank"),
    Code("MB252", "too-much-work", "bank"),
    Code("MB260", "wrong-renaming", "bank"),
    Code("MB261", "recheck-from-later-version", "bank"),
    Code("MB262", "wrong-among", "bank"),
    Code("MB270", "unusable-base", "base"),
    Code("MB271", "bases-in-circle", "base"),
    Code("MB272", "too-many-bases", "base"),
    Code("MB273", "base-version-differs", "base"),
    Code("MB274", "wrong-drop", "base"),
    Code("MB275", "dropped-but-named", "base"),
    Code("MB276", "key-without-base", "base"),
    Code("MB277", "base-in-other-language", "base"),
    Code("MB278", "example-of-base-differs", "example"),
    Code("MB279", "too-large-with-base", "base"),
    Code("MB299", "more-problems", "shape"),
    Code("MB301", "condition-not-understood", "condition"),
    Code("MB302", "condition-name-unknown", "condition"),
    Code("MB303", "condition-types-differ", "condition"),
    Code("MB304", "condition-name-not-allowed", "condition"),
    Code("MB401", "unusable-bank", "answers"),
    Code("MB402", "list-or-single", "answers"),
    Code("MB403", "exclusive-with-others", "answers"),
    Code("MB404", "option-twice", "answers"),
    Code("MB405", "cannot-be-not-applicable", "answers"),
    Code("MB406", "number-out-of-bounds", "answers"),
    Code("MB407", "later-version", "answers", "warning"),
    Code("MB408", "question-renamed", "answers"),
    Code("MB409", "question-removed", "answers"),
    Code("MB410", "not-a-date", "answers"),
    Code("MB411", "not-answers", "file_kind"),
    Code("MB412", "not-a-bank", "file_kind"),
    Code("MB413", "no-short-version", "answers", "warning"),
    Code("MB414", "wrong-duty-state", "answers"),
    Code("MB415", "another-programs-file", "file_kind"),
    Code("MB420", "earlier-version", "answers", "warning"),
    Code("MB421", "answers-to-confirm", "answers", "warning"),
    Code("MB501", "example-score-differs", "example"),
    Code("MB502", "example-level-differs", "example"),
    Code("MB503", "example-advice-missing", "example"),
    Code("MB504", "example-advice-unexpected", "example"),
    Code("MB601", "answer-ignored", "result", "warning"),
    Code("MB602", "answers-not-counted", "result", "warning"),
    Code("MB603", "much-not-applicable", "result", "warning"),
    Code("MB604", "floor-not-checked", "result", "warning"),
    Code("MB701", "axis-without-questions", "rule", "warning"),
    Code("MB702", "exclusive-worth-more", "rule", "warning"),
    Code("MB703", "condition-never-true", "rule", "warning"),
    Code("MB704", "condition-always-true", "rule", "warning"),
    Code("MB705", "same-option-text", "rule", "warning"),
    Code("MB706", "polarity-reversed", "rule", "warning"),
    Code("MB707", "floor-out-of-reach", "rule", "warning"),
    Code("MB708", "move-to-worst", "rule", "warning"),
    Code("MB709", "advice-at-best", "rule", "warning"),
    Code("MB710", "values-out-of-order", "rule", "warning"),
    Code("MB711", "same-question-text", "rule", "warning"),
    Code("MB712", "blank-text", "rule", "warning"),
    Code("MB713", "curly-quotes-kept", "rule", "warning"),
    Code("MB714", "same-title", "rule", "warning"),
    Code("MB715", "only-sub-axis", "rule", "hint"),
    Code("MB716", "unused-answer-set", "rule", "warning"),
    Code("MB717", "repeated-options", "rule", "hint"),
    Code("MB718", "unused-profile-field", "rule", "hint"),
    Code("MB719", "ids-alike", "rule", "hint"),
    Code("MB720", "condition-on-unasked", "rule", "warning"),
    Code("MB721", "needless-condition-part", "rule", "hint"),
    Code("MB722", "condition-on-later-question", "rule", "hint"),
    Code("MB723", "size-never-used", "rule", "warning"),
    Code("MB724", "number-in-no-condition", "rule", "hint"),
    Code("MB725", "option-twice-in-list", "rule", "warning"),
    Code("MB726", "choices-compared-exactly", "rule", "hint"),
    Code("MB730", "step-without-gain", "rule", "hint"),
    Code("MB731", "option-for-not-applicable", "rule", "warning"),
    Code("MB732", "unknown-worth-points", "rule", "warning"),
    Code("MB733", "negligible-weight", "rule", "warning"),
    Code("MB734", "axis-of-few-questions", "rule", "hint"),
    Code("MB735", "question-decides-much", "rule", "hint"),
    Code("MB736", "number-short-of-its-ends", "rule", "hint"),
    Code("MB737", "range-out-of-reach", "rule", "hint"),
    Code("MB738", "box-worth-nothing", "rule", "hint"),
    Code("MB739", "axis-share-by-profile", "rule", "hint"),
    Code("MB740", "unused-question", "rule", "hint"),
    Code("MB741", "weight-without-effect", "rule", "warning"),
    Code("MB742", "percent-without-bounds", "rule", "hint"),
    Code("MB743", "not-applicable-promised", "rule", "warning"),
    Code("MB744", "express-misses-axis", "rule", "hint"),
    Code("MB745", "weights-miss-hundred", "rule", "hint"),
    Code("MB750", "level-out-of-reach", "rule", "warning"),
    Code("MB751", "floor-too-high", "rule", "warning"),
    Code("MB752", "floor-without-effect", "rule", "hint"),
    Code("MB753", "level-too-narrow", "rule", "hint"),
    Code("MB754", "level-without-text", "rule", "hint"),
    Code("MB755", "top-level-perfect", "rule", "hint"),
    Code("MB756", "first-step-too-far", "rule", "hint"),
    Code("MB757", "levels-alike", "rule", "warning"),
    Code("MB758", "floor-passed-over", "rule", "hint"),
    Code("MB759", "demand-without-duties", "rule", "warning"),
    Code("MB760", "advice-never-given", "rule", "warning"),
    Code("MB761", "advice-always-given", "rule", "hint"),
    Code("MB762", "answer-without-advice", "rule", "hint"),
    Code("MB763", "low-axis-without-advice", "rule", "warning"),
    Code("MB764", "advice-without-gain", "rule", "warning"),
    Code("MB765", "costly-prerequisite", "rule", "hint"),
    Code("MB766", "same-moves", "rule", "warning"),
    Code("MB767", "after-never-together", "rule", "warning"),
    Code("MB768", "advice-on-other-axis", "rule", "warning"),
    Code("MB769", "horizon-against-effort", "rule", "hint"),
    Code("MB770", "advice-without-steps", "rule", "hint"),
    Code("MB771", "advice-stops-short", "rule", "hint"),
    Code("MB780", "not-decided", "rule", "hint"),
    Code("MB781", "question-never-asked", "rule", "warning"),
    Code("MB800", "double-barrelled-question", "rule", "hint"),
    Code("MB801", "negative-question", "rule", "hint"),
    Code("MB802", "negative-top-option", "rule", "hint"),
    Code("MB803", "leading-question", "rule", "hint"),
    Code("MB804", "absolute-terms", "rule", "hint"),
    Code("MB805", "long-question", "rule", "hint"),
    Code("MB806", "unequal-options", "rule", "hint"),
    Code("MB807", "number-without-unit", "rule", "hint"),
    Code("MB808", "agree-disagree-scale", "rule", "hint"),
    Code("MB809", "vague-frequency", "rule", "hint"),
    Code("MB810", "unexplained-acronym", "rule", "hint"),
    Code("MB811", "overlapping-ranges", "rule", "hint"),
    Code("MB812", "gap-between-ranges", "rule", "hint"),
    Code("MB813", "missing-french-space", "rule", "hint"),
    Code("MB814", "straight-quotes", "rule", "hint"),
    Code("MB815", "mixed-signs", "rule", "hint"),
    Code("MB816", "missing-accent", "rule", "hint"),
    Code("MB817", "stray-space", "rule", "hint"),
    Code("MB818", "text-in-other-language", "rule", "hint"),
    Code("MB819", "missing-question-mark", "rule", "hint"),
    Code("MB820", "same-as-original", "rule", "hint"),
    Code("MB821", "language-not-spoken", "rule", "hint"),
    Code("MB822", "figures-differ", "rule", "hint"),
    Code("MB823", "options-translated-alike", "rule", "hint"),
    Code("MB824", "passages-differ", "rule", "hint"),
    Code("MB825", "translation-to-do", "rule", "hint"),
    Code("MB826", "text-never-shown", "rule", "hint"),
    Code("MB830", "code-as-number", "rule", "warning"),
    Code("MB831", "list-folded-into-text", "rule", "warning"),
    Code("MB832", "point-for-thousands", "rule", "warning"),
    Code("MB833", "backslash-kept", "rule", "warning"),
    Code("MB834", "letters-decoded-twice", "rule", "warning"),
    Code("MB835", "markup-in-text", "rule", "hint"),
    Code("MB836", "key-without-value", "rule", "hint"),
    Code("MB837", "placeholder-left", "rule", "warning"),
    Code("MB840", "recheck-in-small-version", "rule", "hint"),
    Code("MB841", "removed-twice", "rule", "warning"),
    Code("MB842", "option-of-removed-question", "rule", "hint"),
    Code("MB850", "duty-without-law", "rule", "hint"),
    Code("MB851", "duty-not-checked", "rule", "hint"),
    Code("MB852", "duty-checked-long-ago", "rule", "warning"),
    Code("MB853", "duty-checked-in-future", "rule", "warning"),
    Code("MB855", "duty-without-advice", "rule", "hint"),
    Code("MB856", "duties-demanded-by-no-level", "rule", "hint"),
    Code("MB857", "duty-asked-as-question", "rule", "warning"),
    Code("MB858", "duty-advice-for-others", "rule", "warning"),
    Code("MB860", "no-examples", "rule", "hint"),
    Code("MB861", "example-expects-nothing", "rule", "warning"),
    Code("MB862", "same-examples", "rule", "warning"),
    Code("MB863", "level-in-no-example", "rule", "hint"),
    Code("MB864", "options-in-no-example", "rule", "hint"),
    Code("MB865", "advice-in-no-example", "rule", "hint"),
    Code("MB866", "duty-in-no-example", "rule", "hint"),
    Code("MB867", "condition-tried-one-way", "rule", "hint"),
    Code("MB870", "change-unnoticed", "example", "warning"),
    Code("MB871", "mutation-score", "example", "hint"),
    Code("MB872", "changes-not-tried", "example", "warning"),
    Code("MB873", "no-example-holds", "example", "warning"),
    Code("MB880", "needless-ignore", "check", "warning"),
    Code("MB881", "unknown-code-ignored", "check", "warning"),
    Code("MB882", "ignored-without-reason", "check", "hint"),
    Code("MB883", "error-ignored", "check", "warning"),
    Code("MB885", "settings-not-understood", "check"),
    Code("MB886", "settings-unknown-key", "check"),
    Code("MB887", "settings-wrong-value", "check"),
    Code("MB888", "settings-unknown-code", "check"),
    Code("MB889", "settings-hide-error", "check"),
    Code("MB901", "internal-error", "program"),
)

CODES: Mapping[str, Code] = {each.code: each for each in _TABLE}
"""Code to its row in the table, for every code, live or retired, in ascending order."""


SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Every severity, the gravest first."""


def list_live_codes() -> list[Code]:
    """Return the codes that are reported today, in ascending order."""
    return [row for row in CODES.values() if row.status == "live"]


def get_severity(code: str) -> Severity:
    """Return the severity that `code` has in the table. Raises KeyError for a code that is not there."""
    return CODES[code].severity
