"""From answers files to the small rows of a cohort, one file at a time: nothing else of a file is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maturity.errors import UsageError
from maturity.insight.cohort.replies import Reply, ReplyReader
from maturity.model.bank import Bank
from maturity.model.diagnostic import has_errors

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome, Scorer
    from maturity.cli.run import Run

_MOST_NAMED = 5
"""How many of the files that hold no answers are named."""


@dataclass
class Replies:
    """What was read: replies to one bank; `read_replies` fills it."""

    rows: list[Reply] = field(default_factory=list)
    bank: Bank | None = None
    """The bank that all have answered; None before the first reply."""
    language: str = ""
    carried: set[str] = field(default_factory=set)
    """The paths of the files that answer another version of the bank."""
    failed: int = 0
    remarks: int = 0
    """How many files were scored with a remark about them."""
    passed_over: list[str] = field(default_factory=list)


def read_replies(scorer: Scorer, files: Iterable[tuple[str, bool]], paths: Sequence[str], run: Run) -> Replies:
    """Read each of `files`, given with whether it was found in a folder; `paths` are the arguments.

    What keeps a file from being scored is reported, and the next one is read. Raises `UsageError` if no file holds
    answers, and if two of them are to different banks, or to different contents of one.
    """
    replies, reader = Replies(), ReplyReader()
    for outcome in scorer.score_files(files):
        _add(replies, reader, outcome, run)
    if replies.passed_over:
        names = replies.passed_over
        named = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
        run.tell(run.say("score.passed_over", n=len(names), names=named))
    if replies.failed:
        run.complain([(run.say("score.failed", n=replies.failed), "bold red")])
    if replies.remarks:
        run.tell(run.say("cohort.remarks", n=replies.remarks))
    if not replies.rows and not replies.failed:
        raise UsageError("usage.nothing_found", path=", ".join(paths))
    return replies


def _add(replies: Replies, reader: ReplyReader, outcome: Outcome, run: Run) -> None:
    """Add what came of one file."""
    if outcome.status == "passed_over":
        replies.passed_over.append(outcome.path)
        return
    if has_errors(outcome.diagnostics):
        run.report(outcome.diagnostics, everything=False)
    if outcome.card is None:
        replies.failed += 1
        return
    bank = outcome.card.bank
    if replies.bank is None:
        replies.bank, replies.language = bank, outcome.language
    elif (bank.id, bank.sha256) != (replies.bank.id, replies.bank.sha256):
        _refuse_other_bank(replies.bank, bank, outcome.path)
    replies.remarks += bool(outcome.diagnostics)
    if outcome.named_version not in (None, bank.version):
        replies.carried.add(outcome.path)
    replies.rows.append(reader.read(outcome.path, outcome.card))


def _refuse_other_bank(first: Bank, other: Bank, path: str) -> None:
    names = {"first": f"{first.id} {first.version}", "other": f"{other.id} {other.version}", "path": path}
    raise UsageError("usage.cohort_content" if first.id == other.id else "usage.cohort_banks", **names)
