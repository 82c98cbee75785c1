"""The words around the manuals of checks, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "manual.why": "Why",
    "manual.bad": "Bad",
    "manual.good": "Good",
    "manual.remedy": "What to do",
    "manual.index": "The checks of maturity",
    "manual.codes_head": "Each check has a code, a name and a severity: an error keeps the file from being used, a "
    "warning does not; a hint is a matter of wording or habit. In brackets: the word that"
    " stands for a whole family in the settings.",
    "manual.next": "To read what a code means, and what to do:",
    "manual.next_command": "maturity rule MB203",
    "manual.column.code": "Code",
    "manual.column.name": "Name",
    "manual.column.severity": "Severity",
    "manual.family.opening": "The file: opening it",
    "manual.family.syntax": "The file: how it is written (YAML, JSON)",
    "manual.family.shape": "Keys and values",
    "manual.family.bank": "The questionnaire: what holds it together",
    "manual.family.base": "The questionnaire that another one builds on (extends)",
    "manual.family.translation": "Translations",
    "manual.family.condition": "Conditions: how they are written",
    "manual.family.answers": "Answers",
    "manual.family.file_kind": "The kind of file",
    "manual.family.example": "Examples of a questionnaire: what they give",
    "manual.family.result": "Results: what their reader has to know",
    "manual.family.structure": "Opinions: what the questionnaire is made of",
    "manual.family.conditions": "Opinions: conditions",
    "manual.family.scoring": "Opinions: scoring",
    "manual.family.levels": "Opinions: levels",
    "manual.family.advice": "Opinions: recommendations",
    "manual.family.proofs": "Opinions: what is proved",
    "manual.family.wording": "Opinions: wording",
    "manual.family.translations": "Opinions: translations",
    "manual.family.yaml": "Opinions: traps of YAML",
    "manual.family.traps": "Opinions: traps of YAML",
    "manual.family.versions": "Opinions: versions",
    "manual.family.duties": "Opinions: duties",
    "manual.family.examples": "Opinions: examples",
    "manual.family.version": "From one version to another (check --against)",
    "manual.family.check": "The check itself: settings and comments",
    "manual.family.table": "Tables of answers",
    "manual.family.peers": "Peer packs",
    "manual.family.program": "The program",
}
