"""Answers of an earlier file, to be confirmed one by one, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "quiz.nothing_to_confirm": "There is nothing to confirm here.",
    "quiz.confirm_key": "Enter confirms nothing: {confirm} if this is still true, or give your answer.",
    "quiz.too_early": "Read the earlier answer first, then press again.",
    "quiz.unsaved.confirm": "What you have begun is not saved. Enter: save it; {confirm} again: confirm the earlier"
    " answer.",
    "quiz.changed_since": ", and the question has changed since",
    "quiz.last_day": " ({day})",
    "quiz.day_is_past": ". That date is over.",
    "quiz.current_renewed": "To confirm{changed}. Last time{day}: {answer}{past}",
    "quiz.progress_renewal": "Question {number} of {total}, {n} still to confirm or to complete, {time}",
    "quiz.progress_renewal_brief": "No. {number} of {total}, {n} left, {time}",
    "quiz.answer.confirm": "{key} if it is still true. ",
    "quiz.confirmed": "{answer} (confirmed)",
    "quiz.renewing": (
        "From {path}{day}: {n} answer to confirm. Unless it is confirmed, it does not count.",
        "From {path}{day}: {n} answers to confirm one by one. What is not confirmed does not count.",
    ),
    "quiz.renewing_keys": "Key {key} if the earlier answer is still true; otherwise give the new one. Enter confirms"
    " nothing.",
    "quiz.renewing_first": (
        "First the question that was left open, with what decides whether it is asked; then the others.",
        "First the {n} questions that were left open, with what decides whether they are asked; then the others.",
    ),
    "quiz.confirming_renewed": (
        "{n} answer from an earlier questionnaire is to be confirmed; until then it does not count.",
        "{n} answers from an earlier questionnaire are to be confirmed; until then they do not count.",
    ),
    "quiz.renewal_counts": "In this sitting: {confirmed}, {changed}{left}.",
    "quiz.renewal_confirmed": ("{n} answer confirmed", "{n} answers confirmed"),
    "quiz.renewal_changed": ("{n} changed", "{n} changed"),
    "quiz.renewal_left": "; {n} still to confirm",
    "quiz.not_taken_over": "Not taken over, because the question has changed: “{question}” (earlier answer: {answer})",
    "quiz.role_then": "Your role, for the head of the result (Enter: the earlier one):",
    "usage.renew_exists": "{path} exists already, and --from begins a new file; to go on with that one:"
    "\n  maturity quiz {typed}",
    "usage.renew_other_bank": "{path} answers the questionnaire “{theirs}”, not “{bank}”",
    "usage.renew_empty": "{path} holds no answer to take over",
    "usage.renew_review": "--from asks everything again: leave out --review",
    "usage.renew_answers": "{path} is a file of answers: --from {earlier} begins a new file, to be named with -o; to"
    " go on"
    " with {path}:\n  maturity quiz {typed}",
    "MB422": (
        "{n} answer, taken over from an earlier file, is to be confirmed and does not count: {names}",
        "{n} answers, taken over from an earlier file, are to be confirmed and do not count: {names}",
    ),
    "MB422.day": (
        "{n} answer of {day} is to be confirmed and does not count: {names}",
        "{n} answers of {day} are to be confirmed and do not count: {names}",
    ),
    "MB422.help": "“maturity quiz” with the name of this file asks for them to be confirmed; by hand: correct the"
    " answer and"
    " remove the “confirm” beside it",
    "MB422.quiz": "by hand: correct the answer and remove the “confirm” beside it; to confirm them one by one:"
    "\nmaturity quiz {typed}",
    "MB422.json": "correct the answer and remove the “confirm” beside it",
    "duties.group.open_confirm": "To check: no answer, “don't know”, or an answer of an earlier year to confirm",
    "duties.said_then": "To confirm; last time{day}: {state}",
    "quiz.dropped_unconfirmed": (
        "An earlier answer whose question is no longer asked becomes a comment of the file.",
        "{n} earlier answers whose questions are no longer asked become comments of the file.",
    ),
}
