"""What results say, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

_MONTHS = "January February March April May June July August September October November December"

_AT_LEAST = "Your position: at least “{level}” (level {place} of {places}), and up to “{best}” "

MESSAGES: dict[str, Template] = {
    **{f"month.{place}": month for place, month in enumerate(_MONTHS.split(), start=1)},
    "month.first": "1",
    "date": "{day} {month} {year}",
    "next": "What next:",
    "axis.overall": "the overall score",
    "axis.quoted": "“{title}”",
    # --- position
    "position.express": "Short questionnaire: no level is given. The other questions are out of scope.",
    "position.empty": "No answers yet, so there is nothing to place. Fill in the file, then run the command again.",
    "position.profile": "A profile by axis, with no overall score.",
    "position.provisional": "Provisional result: less than {share} of the questionnaire has been answered.",
    "position.level": "Your position: “{level}”, level {place} of {places}.",
    "position.level_between": (
        _AT_LEAST + "if the question still open gets the best answer.",
        _AT_LEAST + "if the {n} questions still open get the best answer.",
    ),
    "position.said_by": "according to: {role}",
    "position.usually": "In general, at this level:",
    "position.settles": ("To settle it, answer:", "To settle it, start by answering:"),
    "position.score": "Score: {score} out of {best}.",
    "position.score_between": "Score: {score} out of {best}, between {low} and {high} depending on the open questions.",
    "position.no_score": "No score yet: no answer counts towards it. It could be anything from {low} to {high}.",
    "position.nothing": "No score: none of the questions apply.",
    "answered": (
        "Questions answered: {n} of {applicable} ({share}).",
        "Questions answered: {n} of {applicable} ({share}).",
    ),
    "answered.evidence": "{words} Evidence given for: {n}.",
    "answered.nothing": "None of the questions apply.",
    # --- axes
    "axes.title": "Axis by axis",
    "axes.key": "{sign}: what the questions still open could add.",
    "axes.nothing": "does not apply",
    "axes.out_of_scope": "out of scope",
    "axes.level": "{level}",
    "axes.at_least": "at least {level}",
    "axes.between": "between {low} and {high}",
    "axes.answered": ("{n} of {applicable} answered", "{n} of {applicable} answered"),
    "axes.target": "ambition {target}",
    "axes.in_line": "in line with the ambition ({target})",
    "axes.below": "below the ambition ({target}, gap {gap})",
    "axes.above": "above the ambition ({target}, gap {gap})",
    "axes.gap": "ambition {target}, gap {gap}",
    # --- blockers
    "blockers.title": "What stands between you and the next level, “{level}”",
    "blockers.none": "You are at the top level",
    "blockers.score": "overall score: {has}, {needs} needed",
    "blockers.floor": "{axis}: {has}, at least {needs} needed",
    "blockers.questions": (
        "The question that would raise {axis} most:",
        "The questions that would raise {axis} most:",
    ),
    "blockers.secured": "{has} for certain, while questions remain open",
    "blockers.question": "{question} – {has} out of {best} today",
    "blockers.unanswered": "{question} – not answered yet",
    "blockers.unknown": "{question} – you don't know",
    "blockers.possible": "{question} – answer set aside",
    # --- advice
    "advice.title": "Where to start",
    "advice.none": "No recommendations for these answers",
    "advice.order": "Ranked by gain per day of work, starting with what opens the next level and what has to "
    "come before it. Gains overlap: "
    "they do not add up.",
    "advice.more": (
        "One more recommendation with the --all option.",
        "{n} more recommendations with the --all option.",
    ),
    "advice.gain": "{gain} points",
    "advice.days": ("about {n} day of work", "about {n} days of work"),
    "advice.unblocks": "opens the way to the next level",
    "advice.first_step": "This very week – {step}",
    "advice.next_step": "After no. {places} – {step}",
    "advice.possible": "To be confirmed; first answer: {questions}",
    "advice.unsure": "To be confirmed, depending on your profile and the questions still open.",
    "advice.after": "Comes after: {titles}",
    "advice.example": "Example: {example}",
    "advice.because": "Improves: {questions}",
    "horizon.court": "within 3 months",
    "horizon.moyen": "within a year",
    "horizon.long": "in more than a year",
    # --- figures
    "figures.title": "Published benchmarks (dated figures, not standards)",
    "figures.row": "{value}: {of} – {population}, {date}.",
    "figures.percent": "{share}%",
    "figures.more_than": "more than {value}",
    "figures.approx": "about {value}",
    "figures.here": "This is your situation too.",
    "figures.not_here": "This is not your situation.",
    "figures.perception": "An opinion, not a standard.",
    "figures.context": "For context.",
    # --- answers
    "answers.title": "Your answers",
    "answers.profile": "Profile",
    "answers.fact": "{text} – {answer}",
    "answers.scored": "{answer} ({score} out of {best})",
    "answers.set_aside": "{answer} (left out)",
    "answers.comment": "Comment: {comment}",
    "answers.evidence": "Evidence: {evidence}",
    "answer.absent": "(no answer)",
    "answer.unknown": "(don't know)",
    "answer.not_applicable": "(does not apply)",
    "answer.none": "(none of these)",
    # --- many results
    "table.who": "Organisation",
    "table.axis": "Axis",
    "table.score": "Score",
    "table.level": "Level",
    "table.answers": "Answers",
    "table.of": "{n} of {applicable}",
    "table.profile": "profile by axis",
    "table.provisional": "(provisional)",
    # --- diagnostics
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.help": "help: {text}",
    # --- conditions in words
    "condition.and": "and",
    "condition.or": "or",
    "condition.not": "not ({part})",
    "condition.known": "{name} is filled in",
    "condition.count": "number of answers to {name}",
    "condition.quoted": "“{text}”",
    "condition.score": "score for “{axis}”",
    "condition.target": "ambition for “{axis}”",
    "condition.gap": "gap to the ambition for “{axis}”",
    "condition.==": "{left}: {right}",
    "condition.!=": "{left}: other than {right}",
    "condition.<": "{left}: less than {right}",
    "condition.<=": "{left}: at most {right}",
    "condition.>": "{left}: more than {right}",
    "condition.>=": "{left}: at least {right}",
    "condition.in": "{left} among {right}",
    "condition.not in": "{left} not among {right}",
    # --- notes
    "notes.asked_if": "{caution} – it is asked if: {condition}.",
    "notes.title": "Please note",
    "method": (
        "Method: self-declared; {answered} of {applicable} questions answered{scope}; “don't know”: {unknown}; "
        "does not apply: {not_applicable}{weight}, {policy}; questionnaire {bank} {version}."
    ),
    "method.weight": " ({share} of the weight)",
    "method.express": " (short questionnaire)",
    "policy.exclude": "left out of the calculation",
    "policy.zero": "counted at the lowest score",
    "policy.full": "counted at the highest score",
}
