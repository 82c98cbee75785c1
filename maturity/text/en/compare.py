"""What is said of several dates of one organisation, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "compare.head": "Comparison",
    "compare.file": "file {place}",
    "compare.period": "from {old} to {new}",
    "compare.dates": ("{n} date", "{n} dates"),
    # --- what to know first
    "compare.reserve.no_date": "One file gives no date: the files are taken in the order given.",
    "compare.reserve.same_date": "Two files have the same date: they are taken in the order given.",
    "compare.reserve.no_name": "One file does not name the organisation: check that it is the same one.",
    "compare.reserve.other_respondent": "It was not the same person who answered: part of the difference may come from"
    " that.",
    "compare.reserve.short": "One file answers the short version: a difference between that and the whole"
    " questionnaire counts as scope, not as answers.",
    "compare.reserve.outdated": "The last answers ({date}) were given to version {version} of the questionnaire, which"
    " is now at version {present}: they are compared as they were given.",
    "compare.reserve.carried_now": "The last answers ({date}) were given to version {named} of the questionnaire: they"
    " are carried over to version {version}, and their score is that of this version.",
    "compare.reserve.carried": (
        (
            "Version {versions} of the questionnaire is not at hand: answers given to it are carried over to"
            " another one, and their score is worked out anew. How much of the difference the questionnaire makes"
            " is therefore told only in part; give that version with --old-bank."
        ),
        (
            "Versions {versions} of the questionnaire are not at hand: answers given to them are carried over to"
            " another one, and their score is worked out anew. How much of the difference the questionnaire makes"
            " is therefore told only in part; give these versions with --old-bank."
        ),
    ),
    "compare.untranslated": (
        (
            "Version {versions} of the questionnaire is not translated: its questions, answers and levels are"
            " quoted in its own language."
        ),
        (
            "Versions {versions} of the questionnaire are not translated: their questions, answers and levels are"
            " quoted in their own language."
        ),
    ),
    "compare.reserve.unconfirmed": "A file has answers taken over that are still to be confirmed: they do not count"
    " yet, and the difference shows it.",
    "compare.reserve.blank": "One file has no answers.",
    # --- the answer
    "compare.moved": "You go from {old} to {new} out of {best}: {change}.",
    "compare.same": "Your score has not changed: {new} out of {best}.",
    "compare.moved_since": "Since the beginning, you have gone from {old} to {new} out of {best}: {change}.",
    "compare.same_since": "Since the beginning, your score has not changed: {new} out of {best}.",
    "compare.last_time": "Since last time, from {old} to {new}: {change}.",
    "compare.same_last_time": "Since last time, the score has not changed: {new}.",
    "compare.no_score_before": "There was no score yet, so there is nothing to subtract. Today, {new} out of {best}.",
    "compare.no_score_now": "There is no score any more: no answer counts. It was {old} out of {best}.",
    "compare.no_score": "Neither date has a score: no answer counts.",
    "compare.part.answers": "{part} from your answers",
    "compare.part.answers_first": "{part} from your answers, of which {first} from questions that were open then (more"
    " is known, though nothing need have changed)",
    "compare.part.scope": "{part} because other questions count (not applicable, conditions, profile, short version):"
    " neither progress nor decline",
    "compare.part.bank": "{part} because the questionnaire has changed (version {old}, then {new}): neither progress"
    " nor decline",
    "compare.part.bank_since": "{part} because the questionnaire has changed: neither progress nor decline",
    "compare.inseparable": "The difference cannot be shared out among its causes: between the two, nothing in common"
    " counts.",
    "compare.scale": "The questionnaire has another scale now: the earlier score is converted.",
    "compare.comparable": (
        "{n} scored question of {all} can be compared between the dates; the others changed with the questionnaire.",
        "{n} scored questions of {all} can be compared between the dates; the others changed with the questionnaire.",
    ),
    "compare.overlap": "With the questions still open, the score was {old} then and is {new} today: the two overlap, so"
    " the difference is not certain yet.",
    "compare.apart": "With the questions still open, the score was {old} then and is {new} today: the difference goes"
    " the same way in every case.",
    "compare.wide": "With the questions still open, the score was {old} then and is {new} today.",
    "compare.range": "between {low} and {high}",
    "compare.range.point": "{low}",
    "compare.profile": "A profile by axis, without an overall score. From your answers: {parts}.",
    "compare.profile.up": ("{n} axis goes up", "{n} axes go up"),
    "compare.profile.down": ("{n} axis goes down", "{n} axes go down"),
    "compare.profile.same": ("{n} axis does not move", "{n} axes do not move"),
    "compare.profile.apart": ("{n} axis cannot be compared", "{n} axes cannot be compared"),
    "compare.goals": (
        "{n} goal is below its ambition today; before: {old}{changed}.",
        "{n} goals are below their ambition today; before: {old}{changed}.",
    ),
    "compare.goals_changed": (" ({n} ambition has changed)", " ({n} ambitions have changed)"),
    "compare.level_same": "Level: still {new}.",
    "compare.level": "Level: {old}, then {new}.",
    "compare.level_quoted": "“{level}”",
    "compare.level_at_least": "at least “{level}”",
    "compare.level_cause.bank": "Without the change of questionnaire, the level would not have changed: read neither"
    " progress nor decline in it.",
    "compare.level_cause.scope": "This change of level comes from which questions count, not from your answers alone.",
    "compare.levels_changed": "Levels are no longer defined in the same way: those of the two dates cannot be compared"
    " as they stand.",
    # --- the dates
    "compare.history.title": "From date to date",
    "compare.trend.title": "Axis by axis, date by date",
    "compare.column.date": "Date",
    "compare.column.score": "Score",
    "compare.column.change": "Change",
    "compare.column.answers": "Answers",
    "compare.column.scope": "Scope",
    "compare.column.bank": "Questionnaire",
    "compare.column.level": "Level",
    "compare.column.axis": "Axis",
    "compare.column.trend": "Trend",
    "compare.column.old": "Before",
    "compare.column.new": "After",
    "compare.overall": "Overall",
    "compare.row": "{title}: {scores}",
    "compare.row.moved": "from {old} to {new} ({facts})",
    "compare.row.same": "{score}, unchanged",
    "compare.row.balanced": "{score}, unchanged ({facts})",
    "compare.family.answers": "answers",
    "compare.family.scope": "scope",
    "compare.family.bank": "questionnaire",
    "compare.row.fact": "{label} {part}",
    "compare.row.at": "{score} ({date})",
    "compare.row.none": "no score",
    "compare.axes.title": "Axis by axis",
    "compare.axes.key": "Change: answers, what you answered otherwise; scope, other questions count.",
    "compare.axes.key_bank": "Change: answers, what you answered otherwise; scope, other questions count;"
    " questionnaire, it has changed.",
    "compare.axes.gone": (
        "One axis no longer exists: {names}.",
        "{n} axes no longer exist: {names}.",
    ),
    "compare.since": "Since {date}",
    # --- the answers
    "compare.better.title": "What got better in your answers",
    "compare.worse.title": "What got worse in your answers",
    "compare.first.title": "What you know now and did not",
    "compare.lost.title": "What no longer has an answer",
    "compare.unconfirmed.title": "What is to be confirmed, and does not count yet",
    "compare.level.title": "What changed without weighing",
    "compare.joined.title": "Questions that count now",
    "compare.left.title": "Questions that no longer count",
    "compare.question": "{part}: {question}",
    "compare.question_of": "{part} ({axis}): {question}",
    "compare.question_answers": "{question} – {answers}",
    "compare.question_unshared": "{question}",
    "compare.before": "Before: {answer}",
    "compare.now": "Now: {answer}",
    "compare.added_options": "Added: {options}",
    "compare.removed_options": "Gone: {options}",
    "compare.same_answer": "Your answer: {answer}",
    "compare.more": (
        "{n} other question, which weighs less, with the option --all.",
        "{n} other questions, which weigh less, with the option --all.",
    ),
    "compare.weightless": (
        "{n} answer has changed without changing the score.",
        "{n} answers have changed without changing the score.",
    ),
    "compare.nothing": "No answer has changed among the questions that can be compared.",
    "compare.facts.title": "Your profile has changed",
    "compare.facts": "The profile decides which questions and duties concern you.",
    "compare.fact": "{fact}: {old}, then {new}",
    # --- ambitions
    "compare.targets.title": "Your ambitions have changed",
    "compare.targets": "An ambition changes no score: it says where you want to be.",
    "compare.target": "{axis}: {old}, then {new}",
    "compare.target.scored": "“{words}” ({score})",
    "compare.target.none": "no ambition",
    # --- duties
    "compare.duties.title": "What the law requires",
    "compare.duties.met_since": ("Met since:", "Met since:"),
    "compare.duties.no_longer_met": ("No longer met:", "No longer met:"),
    "compare.duties.overdue": ("Past its date:", "Past their dates:"),
    "compare.duties.missing": ("Still missing, or to be checked:", "Still missing, or to be checked:"),
    "compare.duties.planned": ("Planned, so not met yet:", "Planned, so not met yet:"),
    "compare.duties.arrived": (
        "{n} duty was not asked about, or did not apply to you, the time before.",
        "{n} duties were not asked about, or did not apply to you, the time before.",
    ),
    "compare.duties.gone": ("{n} duty no longer applies to you.", "{n} duties no longer apply to you."),
    "compare.duties.due": "{duty} (by {due})",
    "compare.duties.count": "Legal duties: {parts}.",
    "compare.duties.count.met_since": ("{n} met since", "{n} met since"),
    "compare.duties.count.no_longer_met": ("{n} no longer met", "{n} no longer met"),
    "compare.duties.count.overdue": ("{n} past its date", "{n} past their dates"),
    "compare.duties.count.missing": ("{n} missing or to be checked", "{n} missing or to be checked"),
    "compare.duties.count.planned": ("{n} planned", "{n} planned"),
    # --- advice
    "compare.advice.title": "The advice of the time before",
    "compare.advice.count": "Advice of the time before: {parts}.",
    "compare.advice.count.followed": ("{n} followed", "{n} followed"),
    "compare.advice.count.partly": ("{n} in part", "{n} in part"),
    "compare.advice.count.not_followed": ("{n} not followed yet", "{n} not followed yet"),
    "compare.advice.count.unclear": ("{n} that cannot be judged", "{n} that cannot be judged"),
    "compare.advice.followed": "Followed: your answers reach what it aimed at",
    "compare.advice.partly": "Followed in part",
    "compare.advice.not_followed": "Not followed yet",
    "compare.advice.unclear": "Cannot be judged: an answer is missing, or the question has changed",
    "compare.advice.moves": "{title} ({n} of {all})",
    "compare.advice.more": ("{n} more with the option --all.", "{n} more with the option --all."),
    # --- what cannot be compared
    "compare.apart.title": "What cannot be compared",
    "compare.apart.changed_meaning": (
        "{n} question has changed its meaning or its possible answers:",
        "{n} questions have changed their meaning or their possible answers:",
    ),
    "compare.apart.removed": ("{n} question no longer exists:", "{n} questions no longer exist:"),
    "compare.apart.added": ("{n} question is new:", "{n} questions are new:"),
    "compare.apart.to_confirm": (
        "{n} answer to an earlier version is still to be confirmed, and does not count:",
        "{n} answers to an earlier version are still to be confirmed, and do not count:",
    ),
    "compare.apart.rest": ("and {n} more", "and {n} more"),
    # --- method
    "compare.method": "How the difference is shared out: answers, scope and questionnaire go from the old to the new"
    " one after the other, in every order; each has its average part. The parts make the difference exactly, and so do"
    " those of questions, but for rounding.",
    "compare.next_score": "maturity score {path}",
    "compare.next_all": "maturity compare {paths} --all",
    "compare.next_note": "maturity compare {paths} -o comparison.md",
    "compare.next_table": "maturity compare {paths} -o trend.csv",
}
