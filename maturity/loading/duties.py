"""The section `duties` of answers, read against their bank: of each duty, whether it is met.

A duty is what law or policy demands. A file says `met`, `planned`, `unmet`, `unknown` or `not_applicable` of it, alone
or in a mapping with who has it to do and until when.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from maturity.loading.answer import AnswerReader
from maturity.loading.dates import check_date
from maturity.loading.former_names import explain_missing_name
from maturity.loading.problem import Problem
from maturity.loading.suggestions import find_state_meant
from maturity.loading.validation import describe_type
from maturity.model.diagnostic import Pointer
from maturity.model.duty import ABSENT_DUTY, WRITTEN_STATES, DutyAnswer, DutyState
from maturity.model.written_answers import find_earlier_day
from maturity.text.slugs import make_id

DUTY_DETAILS = ("state", "owner", "due", "comment", "evidence", "confirm")
"""The keys of the long form: `{state: planned, owner: "...", due: "2027-03-31", comment: "...", evidence: [...]}`."""
_STATE_BY_WORD: Mapping[str, DutyState] = {state.value: state for state in WRITTEN_STATES}
"""The words by which a file says what is so, with the state that each means."""
_WORD_MEANT: Mapping[str, str] = {
    "remplie": "met",
    "rempli": "met",
    "oui": "met",
    "yes": "met",
    "fait": "met",
    "faite": "met",
    "done": "met",
    "conforme": "met",
    "prevue": "planned",
    "prevu": "planned",
    "en_cours": "planned",
    "programmee": "planned",
    "non": "unmet",
    "no": "unmet",
    "non_remplie": "unmet",
    "non_rempli": "unmet",
    "not_met": "unmet",
    "aucune": "unmet",
}
"""Words that people write for a state, as ids, with the word that the file takes."""


def read_duties(reader: AnswerReader, raw: Mapping[str, Any], pointer: Pointer) -> Iterator[tuple[str, DutyAnswer]]:
    """Yield what the section `raw` says of duties, as pairs of duty id and answer, in the order of the file.

    `pointer` is where the section is. A name that no duty has is left out and becomes a problem of `reader`, as does
    what is wrong in an answer. Blank ones are yielded as absent.
    """
    duties = reader.bank.duty_by_id
    for name, value in raw.items():
        if name in duties:
            yield name, _read_duty(reader, value, (*pointer, name))
        else:
            reader.problems.append(explain_missing_name(reader.bank, "MB214", (*pointer, name), name, duties))


def _read_duty(reader: AnswerReader, raw: Any, pointer: Pointer) -> DutyAnswer:
    """Read one answer to a duty, in the short form (a word) or the long form (a mapping)."""
    if not isinstance(raw, dict):
        return DutyAnswer(_read_state(reader, raw, pointer))
    for key in raw:
        if key not in DUTY_DETAILS:
            problem = Problem("MB201", (*pointer, key), {"key": key}, on_key=True, written=key, possible=DUTY_DETAILS)
            reader.problems.append(problem)
    answer = DutyAnswer(
        state=_read_state(reader, raw.get("state"), (*pointer, "state")),
        owner=reader.read_note(raw.get("owner"), (*pointer, "owner")),
        due=reader.read_note(raw.get("due"), (*pointer, "due")),
        comment=reader.read_note(raw.get("comment"), (*pointer, "comment")),
        evidence=reader.read_evidence(raw.get("evidence"), (*pointer, "evidence")),
    )
    if answer.due and (problem_of_date := check_date(answer.due, (*pointer, "due"))):
        reader.problems.append(problem_of_date)
    reader.check_confirm(raw, pointer)
    day = find_earlier_day(raw)
    if day is None or answer.state is DutyState.ABSENT:
        return answer
    return replace(answer, state=DutyState.TO_CONFIRM, earlier=answer.state, day=day)


def _read_state(reader: AnswerReader, raw: Any, pointer: Pointer) -> DutyState:
    """Return the state that the word `raw` means; ABSENT if it is blank or no such word, which adds a problem."""
    if raw is None or raw == "":
        return ABSENT_DUTY.state
    if isinstance(raw, str) and raw in _STATE_BY_WORD:
        return _STATE_BY_WORD[raw]
    reader.problems.append(_explain_wrong_state(raw, pointer))
    return ABSENT_DUTY.state


def _explain_wrong_state(raw: Any, pointer: Pointer) -> Problem:
    """Return MB414 for `raw`, which is no word for a state; its help proposes the word meant, or lists them all."""
    possible = tuple(_STATE_BY_WORD)
    if isinstance(raw, str):
        return Problem("MB414", pointer, {"written": raw}, written=find_duty_word(raw), possible=possible)
    only = raw[0] if isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], str) else ""
    meant = {True: "met", False: "unmet"}[raw] if isinstance(raw, bool) else find_duty_word(only)
    return Problem("MB414", pointer, {"found": describe_type(raw)}, "type", written=meant, possible=possible)


def find_duty_word(written: str) -> str:
    """Return the word for a state that `written` probably means, or `written` itself."""
    return find_state_meant(written) or _WORD_MEANT.get(make_id(written), written)
