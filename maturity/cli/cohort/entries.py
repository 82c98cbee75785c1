"""What is sent back of each file of a cohort: a reply, small, and the lines of what is wrong in the file."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.batch.outcomes import Outcome
from maturity.cli.batch.entries import Chooser, DiagnosticsFormat, Entry, make_entry
from maturity.cli.which_bank import name_bank
from maturity.insight.cohort.replies import BankKey, SentReply, read_reply
from maturity.loading.bugs import ExceptionListener, ignore_exception


@dataclass
class ReplyMaker:
    """Makes the entry of each outcome. It is picklable, as everything in it."""

    format_diagnostics: DiagnosticsFormat
    selection: Chooser | None = None
    """Which results are wanted; None for all."""
    tell_exception: ExceptionListener = ignore_exception
    """Is told of what a result has caused that cannot be counted."""

    def __call__(self, outcome: Outcome) -> Entry:
        """Make the entry of an outcome; whatever that raises makes it one that failed."""
        return make_entry(outcome, self._make, self.tell_exception)

    def _make(self, outcome: Outcome) -> Entry:
        complaints, card = self.format_diagnostics(outcome), outcome.card
        if card is None:
            return Entry(outcome.path, "failed", complaints=complaints)
        left_out = self.selection and self.selection.leave_out(outcome.path, card)
        if left_out:
            return left_out
        bank = card.bank
        reply = read_reply(outcome.path, card, is_carried=outcome.named_version not in (None, bank.version))
        key = BankKey(bank.id, bank.version, bank.sha256, outcome.bank_path or "", outcome.language)
        sent = SentReply(reply, key, bool(outcome.diagnostics))
        return Entry(outcome.path, "scored", sent, complaints, bank=(name_bank(bank.id, key.path), bank.sha256))
