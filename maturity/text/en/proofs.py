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
    "proofs.impossible": "{subject}: no, with no answers",
    "proofs.undecided": "{subject}: not decided, something is not followed up",
    "proofs.spent": ("{subject}: not decided after {n} step", "{subject}: not decided after {n} steps"),
    "proofs.cases": "The cases: answers that show it, to paste as examples of the questionnaire.",
    "proofs.case": "Case {case}",
}
