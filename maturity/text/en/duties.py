"""What is said of duties, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

_AT_LEAST = "Your position: at least “{level}” (level {place} of {places}), and up to “{best}” "

MESSAGES: dict[str, Template] = {
    # --- the level, while duties are open
    "duties.level_between": (
        _AT_LEAST + "if the duty still in question is met or does not apply to you.",
        _AT_LEAST + "if the {n} duties still in question are met or do not apply to you.",
    ),
    "duties.level_between_both": (
        _AT_LEAST
        + "if the duty still in question is met or does not apply to you, and the open questions get their best"
        " answers.",
        _AT_LEAST
        + "if the {n} duties still in question are met or do not apply to you, and the open questions get their"
        " best answers.",
    ),
    # --- before the score
    "duties.counts": "What the law requires: {parts}.",
    "duties.count.unmet": ("{n} duty not met", "{n} duties not met"),
    "duties.count.open": ("{n} to check", "{n} to check"),
    "duties.count.overdue": ("{n} overdue", "{n} overdue"),
    "duties.count.planned": ("{n} planned", "{n} planned"),
    "duties.count.met": ("{n} met", "{n} met"),
    "duties.short.unmet": "Not met – {duty}",
    "duties.short.open": "To check – {duty}",
    "duties.short.overdue": "Overdue ({due}) – {duty}",
    "duties.short.planned_for": "Planned ({due}) – {duty}",
    "duties.short.planned": "Planned – {duty}",
    "duties.someone": "a named person",
    # --- their section
    "duties.title": "What the law requires",
    "duties.group.unmet": "Not met",
    "duties.group.open": "To check: no answer, or “don't know”",
    "duties.group.planned": "Planned, so not met yet",
    "duties.group.met": "Met",
    "duties.met_count": ("{n} duty met.", "{n} duties met."),
    "duties.law": "Source: {law}",
    "duties.law_checked": "Source: {law} (last read in {date})",
    "duties.may_apply": "Applies to you only if: {condition}",
    "duties.todo_step": "What to do: {title} ({days}). First step: {step}",
    "duties.todo": "What to do: {title}",
    "duties.ask": "Who may know: {who}",
    "duties.owner_due": "In charge: {owner}, by {due}",
    "duties.owner": "In charge: {owner}",
    "duties.due": "Due: by {due}",
    "duties.note": "These duties do not change the score. This list is not legal advice.",
    "duties.awaited": "To be confirmed; first answer: {duties}",
    "duties.blocker.unmet": "duty not met: {duty}",
    "duties.blocker.planned": "duty planned, not met yet: {duty}",
    "duties.blocker.open": "duty to check: {duty}",
    # --- forms, questionnaires in full
    "duties.form.title": "What the law requires (does not count towards the score)",
    "duties.form.states": "met, planned, unmet, unknown (don't know) or not_applicable (does not apply to us)"
    "; with who and when:\n"
    '{{state: planned, owner: "legal department", due: "2027-03-31"}}',
    "duties.form.when": "Applies only if: {condition}",
    "duties.banks.title": "Duties (never part of the score)",
    "duties.banks.high": "Importance: high",
    "duties.banks.medium": "Importance: medium",
    "duties.banks.level.high": "Requires every duty of high importance to be met.",
    "duties.banks.level.all": "Requires every duty to be met.",
    # --- the quiz
    "duties.word": "duties",
    "quiz.section.duties": "What the law requires – not scored",
    "duties.option.met": "Yes, and it can be shown",
    "duties.option.planned": "Not yet, but it is planned",
    "duties.option.unmet": "No",
    "duties.ask_owner": "Who is in charge? (Enter: leave it out)",
    "duties.ask_due": "By which date? For example 2027-03-31 (Enter: no date)",
    "duties.due_wrong": "“{text}” is not a date: write the year in four digits, the month and the day,"
    " such as 2027-03-31",
    "duties.help_line": "A plan fits on one line: {number}, web team, 2027-03-31.",
    "duties.due_past": "note that this date has already passed: {day}",
    "duties.planned_by": "{answer} ({beside})",
    # --- what to say besides
    "duties.count.spared": ("{n} said not to apply", "{n} said not to apply"),
    "duties.first": "First:",
    "duties.group.spared": "Said not to apply",
    "duties.high": "High importance",
    "duties.demanded": "These duties do not change the score, but level “{level}” requires {which} to be met. This list"
    " is not legal advice.",
    "duties.which.high": "those of high importance",
    "duties.which.all": "all of them",
    "duties.no_owner": "Who does it, and by when: to be decided",
    "duties.overdue": "Overdue",
    "duties.no_score": "No score yet: no question about what you do has an answer.",
    "duties.no_advice": "Nothing else to recommend: start with what the law requires",
    "duties.applies": "Applies to you, by your profile: {condition}",
    "duties.about.not_applicable": "this duty does not apply to your organisation",
    "duties.state.met": "met",
    "duties.state.planned": "planned",
    "duties.state.unmet": "not met",
    "duties.now": "{question} Now: {current} (Enter: keep it; -: remove it)",
    "duties.ask_owner_again": "Who is in charge?",
    "duties.ask_due_again": "By which date?",
    "table.duties": "law",
    "table.key.duties": "law: a legal duty is not met, or still to check",
}
