"""A peer pack beside the result of one file: `score --peers FILE`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from maturity.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maturity.batch.outcomes import Outcome, Scorer
    from maturity.cli.run import Run
    from maturity.model.peers import PeerPack
    from maturity.render.formats import Format
    from maturity.syntax.document import Document

_FORMATS = ("text", "markdown")


class Peers:
    """A peer pack that was read; `read_peer_file` makes it."""

    def __init__(self, document: Document, pack: PeerPack) -> None:
        self.document, self.pack = document, pack

    def judge(self, outcome: Outcome) -> Outcome:
        """Return `outcome`, as failed where the pack is of another bank: its figures would mislead."""
        from maturity.loading.peers import check_peers_of_bank

        if outcome.card is None:
            return outcome
        found = check_peers_of_bank(self.document, self.pack, outcome.card.bank)
        return (
            replace(outcome, status="failed", card=None, diagnostics=(*outcome.diagnostics, *found))
            if found
            else outcome
        )


def show_beside_peers(
    path: str, scorer: Scorer, inputs: Sequence[tuple[str, bool]], run: Run, chosen: Format, *, everything: bool
) -> int:
    """Score the one file of `inputs`, and show its result beside the peer pack at `path`; return the exit code."""
    from maturity.cli.exits import DONE, FAILED
    from maturity.cli.which_bank import name_bank
    from maturity.model.diagnostic import has_errors
    from maturity.render.results import Results, Scored
    from maturity.render.writers import load_results_writer

    peers = read_peer_file(path, run, chosen, inputs)
    if peers is None:
        return FAILED
    file, in_folder = inputs[0]
    outcome = peers.judge(scorer.score_file(file, in_folder=in_folder))
    if outcome.diagnostics and (has_errors(outcome.diagnostics) or not run.quiet):
        run.report(outcome.diagnostics, everything=everything)
    if outcome.card is None:
        return FAILED
    bank = name_bank(outcome.card.bank.id, outcome.bank_path or "")
    scored = Scored(outcome.path, outcome.card, outcome.language, bank, scorer.bank_path is not None)
    view = run.make_view(outcome.language, everything=everything)
    output = load_results_writer(chosen)(Results((scored,), (), True, view, run.language, peers=peers.pack))
    if output is not None:
        run.show_output(output)
    if run.written:
        run.tell(run.say("score.written", path=run.output))
    return DONE


def read_peer_file(path: str, run: Run, chosen: Format, inputs: Sequence[tuple[str, bool]]) -> Peers | None:
    """Read the peer pack at `path`; None if it cannot be used, which is reported.

    Raises `UsageError` for several files of answers, and for a format that does not show peers.
    """
    from maturity.loading.peers import read_peers
    from maturity.syntax.document import Document, open_document

    if len(inputs) != 1:
        raise UsageError("usage.peers_one")
    if chosen.name not in _FORMATS:
        raise UsageError("usage.peers_format", format=chosen.name, known=", ".join(_FORMATS))
    document = open_document(path)
    if not isinstance(document, Document):
        run.report(document)
        return None
    pack, found = read_peers(document)
    if pack is None:
        run.report(found)
        return None
    return Peers(document, pack)
