"""What can happen in a questionnaire, as `maturity check --prove` says it, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "proofs.title": "What can happen in {path}",
    "proofs.stopped": "Can a respondent be at this level?",
    "proofs.held": "Can the axis reach this floor?",
    "proofs.missed": "Can this floor alone keep a respondent from the level?",
    "proofs.passed": "Can the level be reached without a score on the axis?",
    "proofs.advised": "Can this recommendation be advised?",
    "proofs.spared": "Can it be left out, with everything answered?",
    "proofs.asked": "Can this question be asked?",
    "proofs.applies": "Can this duty apply?",
    "proofs.low": "Can the axis be under the threshold without any advice about it?",
    "proofs.emptied": "Can the axis have no score, with everything answered?",
    "proofs.under": "{axis}, under {threshold}",
    "proofs.possible": "{subject}: yes, case {case}",
    "proofs.shown": "{subject}: yes, example “{name}”",
    "proofs.impossible": "{subject}: no, with no answers",
    "proofs.undecided": "{subject}: not decided, something is not followed up",
    "proofs.spent": ("{subject}: not decided after {n} step", "{subject}: not decided after {n} steps"),
    "proofs.cases": "The cases: answers that show it and that no example gives, to paste under “examples”.",
    "proofs.case": "Case {case}",
    "proofs.no_example": "Case {case}: cannot be an example (short version, or nothing to expect)",
    "proofs.name.stopped": "Level {subject}",
    "proofs.name.held": "Floor reached ({subject})",
    "proofs.name.missed": "Kept out by this floor alone ({subject})",
    "proofs.name.passed": "Level reached without a score ({subject})",
    "proofs.name.advised": "With the advice {subject}",
    "proofs.name.spared": "Without the advice {subject}",
    "proofs.name.asked": "Question asked ({subject})",
    "proofs.name.applies": "Duty that applies ({subject})",
    "proofs.name.low": "Low axis without advice ({subject})",
    "proofs.name.emptied": "Axis without a score ({subject})",
}
