"""Commands that a reader can type next, with paths as a shell takes them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from maturity.insight.advice import list_numbered
from maturity.insight.answers import is_blank
from maturity.insight.levels import find_next_level
from maturity.model.scorecard import Scorecard
from maturity.render.results import Scored
from maturity.render.table_rows import TableRow
from maturity.render.view import View
from maturity.text.file_names import YAML_ENDINGS, is_row
from maturity.text.shell import quote_argument

if TYPE_CHECKING:
    from maturity.insight.derivation.derive import Derivation

STANDARD_INPUT = "<stdin>"
"""The path of answers that came through a pipe: no command can read them again."""


def name_answers_file(path: str, view: View) -> str:
    """Return what people call the file of answers at `path`: its path, or in words what came through a pipe."""
    return view.say("standard_input") if path == STANDARD_INPUT else path


def list_commands_after_one(scored: Scored, view: View) -> list[str]:
    """List what helps the reader of one scorecard: to fill in, to see everything, to share, to go on elsewhere."""
    if not _is_readable(scored.path):
        keys = ["score.next_bank"]
    elif is_blank(scored.card):
        keys = ["score.next_one"]
    elif "coverage" in scored.card.provisional_causes and _can_be_resumed(scored):
        keys = ["score.next_quiz", "score.next_report" if view.everything else "score.next_all"]
    elif scored.card.sheet.scope == "express":
        keys = ["score.next_all", "score.next_whole"]
    else:
        keys = ["score.next_report"] if view.everything else ["score.next_all", "score.next_report"]
    bank, whole = quote_argument(scored.bank or scored.card.bank.id), quote_argument(scored.whole_path)
    return [view.say(key, path=_name_answers([scored]), bank=bank, whole=whole) for key in keys]


def _is_readable(path: str) -> bool:
    """Whether a command can read the answers at `path` again: not what came through a pipe, nor a row of a table."""
    return path != STANDARD_INPUT and not is_row(path)


def _can_be_resumed(scored: Scored) -> bool:
    """Whether the quiz goes on with these answers: it takes YAML files, with the bank that they name."""
    return scored.path.lower().endswith(YAML_ENDINGS) and not scored.with_bank


def list_commands_after_journey(scored: Sequence[Scored], view: View) -> list[str]:
    """List what helps the reader of a journey: to share it."""
    if not all(_is_readable(each.path) for each in scored):
        return []
    return [view.say("score.next_report", path=_name_answers(scored))]


def describe_next_of_table(scored: Sequence[TableRow], view: View) -> list[str]:
    """Say what helps the reader of a table: to see one result whole, and all of a folder together.

    The first sentence comes after an empty line.
    """
    files = [each for each in scored if _is_readable(each.path)]
    if not files:
        return []
    commands = [view.say("score.next_one", path=_name_answers(files[:1])), *_list_commands_for_all(files, view)]
    return [f"\n{view.say('next')}", *(f"  {command}" for command in commands)]


def _list_commands_for_all(files: Sequence[TableRow], view: View) -> list[str]:
    """List what shows all files of a folder together, where enough organisations have answered one bank there."""
    folders, banks = {os.path.dirname(each.path) for each in files}, {each.about.id for each in files}  # noqa: PTH120 - no object for each
    if len(folders) != 1 or len(banks) != 1 or not (folder := folders.pop()):
        return []
    from maturity.insight.cohort.least_numbers import LEAST_GROUP  # noqa: PLC0415 - few tables come so far

    if len({each.making.name for each in files}) < LEAST_GROUP:
        return []
    words = [quote_argument(folder)]
    words += ["--bank", quote_argument(files[0].bank)] if files[0].with_bank else []
    return [view.say("score.next_cohort", words=" ".join(words))]


def _name_answers(scored: Sequence[Scored | TableRow]) -> str:
    """Return the arguments that name files of answers, with the bank where it was given on the command line."""
    words = [quote_argument(each.path) for each in scored]
    words += ["--bank", quote_argument(scored[0].bank)] if scored[0].with_bank else []
    return " ".join(words)


def list_commands_after_explanation(derivation: Derivation, path: str, bank: str | None, view: View) -> list[str]:
    """List what helps the reader of an explanation: the lowest axis, the next level, advice, and the certificate.

    `bank` is the bank that was given on the command line, if any: it has to be given again.
    """
    if path == STANDARD_INPUT:
        return []
    words = " ".join([quote_argument(path), *(["--bank", quote_argument(bank)] if bank else [])])
    asked = [node.name for node in derivation.nodes]
    parts = [] if asked else _list_parts_to_explain(derivation.card)
    commands = [view.say("explain.next_part", path=words, part=part) for part in parts]
    return [*commands, view.say("explain.next_certificate", path=" ".join([words, *asked]))]


def _list_parts_to_explain(card: Scorecard) -> list[str]:
    """List what is most worth explaining: the lowest axis, the next level, the first advice; by kind and id."""
    scored = [axis for axis in card.axes if axis.score is not None]
    parts = [f"axis:{min(scored, key=lambda axis: axis.score or 0).id}"] if scored else []
    following = find_next_level(card)
    parts += [f"level:{following.level}"] if following and following.level else []
    return [*parts, *(f"recommendation:{each.id}" for each in list_numbered(card)[:1])]
