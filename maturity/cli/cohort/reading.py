"""From answers to the small rows of a cohort: nothing else of a file or of a row of a table is kept."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from maturity.cli.cohort.columns import ColumnReplies, open_columns
from maturity.cli.cohort.entries import ReplyMaker
from maturity.cli.which_bank import name_bank
from maturity.errors import UsageError
from maturity.insight.cohort.replies import BankKey, Reply, ReplySharer, SentReply
from maturity.insight.cohort.selecting import Respondents, Selection, select_replies

if TYPE_CHECKING:
    from maturity.cli.batch.entries import Entry
    from maturity.cli.batch.run_log import RunLog
    from maturity.cli.batch.session import Session


@dataclass
class Replies:
    """What was read: replies to one bank; `read_replies` fills it."""

    rows: list[Reply] = field(default_factory=list)
    bank: BankKey | None = None
    """The bank that all have answered; None before the first reply."""
    remarks: int = 0
    """How many files were scored with a remark about them."""

    def select(self, respondents: Respondents) -> Selection:
        """Select the replies that count."""
        return select_replies(self.rows, respondents)


def read_replies(session: Session) -> tuple[Replies | ColumnReplies, RunLog]:
    """Read each file of a run; return the log of the run too, which knows of those that could not be scored.

    What keeps a file from being scored is reported, and the next one is read. Raises `UsageError` if no file holds
    answers, and if two of them are to different banks, or to different contents of one; what has ended the
    run before its last file, as a part of the organisations is another cohort.
    """
    from maturity.cli.batch.entries import DiagnosticsFormat

    run, settings = session.run, session.request.settings
    told = DiagnosticsFormat(run.language, session.columns, quiet=True)
    maker = ReplyMaker(told, session.selection, settings.tell_exception)
    with session.interruption.caught(), ExitStack() as stack:
        log = session.open_log(stack)
        columns = open_columns(session, maker)
        if columns is None:
            replies: Replies | ColumnReplies = _collect(session.follow(maker, log))
        else:
            session.follow_work(columns.read_blocks(log), log)
            replies = columns.replies
    if log.stop is not None:
        raise log.stop
    log.check(session.paths)
    if replies.remarks:
        run.tell(run.say("cohort.remarks", n=replies.remarks))
    return replies, log


def _collect(entries: Iterable[Entry]) -> Replies:
    replies, sharer = Replies(), ReplySharer()
    for entry in entries:
        sent = entry.kept
        assert isinstance(sent, SentReply)
        bank = replies.bank = replies.bank or sent.bank
        if (sent.bank.id, sent.bank.sha256) != (bank.id, bank.sha256):
            refuse_other_bank(bank, sent.bank, entry.path)
        replies.remarks += sent.has_remarks
        replies.rows.append(sharer.share(sent.reply))
    return replies


def refuse_other_bank(first: BankKey, other: BankKey, path: str) -> NoReturn:
    """Raise `UsageError` for files that answer two banks, or two contents of one."""
    names = {"first": f"{first.id} {first.version}", "other": f"{other.id} {other.version}", "path": path}
    names["bank"] = name_bank(first.id, first.path)
    raise UsageError("usage.cohort_content" if first.id == other.id else "usage.cohort_banks", **names)
