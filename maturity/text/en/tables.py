"""What is said of several results side by side, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- several questionnaires of one organisation
    "journey.title": "{organisation} – {n} questionnaires",
    "journey.where": "Where you stand",
    "journey.differs": "Your files do not agree – {fact}: {answers}. Check which one is up to date.",
    "journey.first": "Where to start, questionnaire by questionnaire",
    "journey.from": "From: {bank}",
    "journey.short": "“{bank}”: the short version is set aside, the full one is here.",
    "journey.ends": "Highest: {high}. Lowest: {low}.",
    "journey.axis": "“{title}” ({score})",
    "journey.axis_as_others": ("“{title}” ({score}, as another axis)", "“{title}” ({score}, as {n} other axes)"),
    "journey.names": "No joint summary: the organisation's name differs from file to file ({names}).",
    "journey.no_name": "no name",
    "journey.apart": "Do not compare or add up scores from different questionnaires.",
    "journey.each": "Questionnaire {place} of {places}",
    # --- many results
    "table.who": "Organisation",
    "table.axis": "Axis",
    "table.goal": "Goal",
    "table.ambition": "Ambition",
    "table.practice": "Practice",
    "table.position": "Position",
    "table.score": "Score",
    "table.level": "Level",
    "table.answers": "Answers",
    "table.of": "{n} of {applicable}",
    "table.goals": "{n} of {total} goals short",
    "table.goals_open": "{below} short, {n} open",
    "table.profile": "profile by axis",
    "table.reserve": "Note",
    "table.least": "min. {level}",
    "table.short": "short",
    "table.provisional": "prov.",
    "table.key.answers": "Answers: to the scored questions that apply.",
    "table.key.interval": "(x{dash}y): from what is certain to what is possible while answers are missing.",
    "table.key.least": "min.: at least this level; the missing answers may raise it.",
    "table.key.short": "short: the short version, a first idea without a level.",
    "table.key.provisional": "prov.: provisional, too many questions without an answer or not applicable.",
    "table.cut": "Names shortened or columns left out for lack of room: --format csv has it all.",
    "table.count": ("{n} result, level secured: {levels}.", "{n} results, levels secured: {levels}."),
    "table.count_of": "{bank} - {words}",
    "table.at_level": "{n} {level}",
    "table.no_level": "{n} without a level",
    "table.failed_rows": ("{n} row without a result: {names}", "{n} rows without a result: {names}"),
    "table.failed": ("{n} file without a result: {names}", "{n} files without a result: {names}"),
}
