"""A peer pack beside results: `score --peers FILE` beside that of one file, `report --peers FILE` in a report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from maturity.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maturity.batch.outcomes import Outcome, Scorer
    from maturity.cli.run import Run
    from maturity.model.bank import Bank
    from maturity.model.diagnostic import Diagnostic
    from maturity.model.peers import PeerPack
    from maturity.model.scorecard import Scorecard
    from maturity.render.formats import Format
    from maturity.syntax.document import Document

_FORMATS = ("text", "markdown", "json")


class Peers:
    """A peer pack that was read; `read_peer_file` makes it."""

    def __init__(self, document: Document, pack: PeerPack) -> None:
        self.document, self.pack = document, pack

    def find_faults(self, bank: Bank) -> list[Diagnostic]:
        """Find what keeps the pack from being set beside scores of `bank`; empty if nothing does."""
        from maturity.loading.peers import check_peers_of_bank

        return check_peers_of_bank(self.document, self.pack, bank)

    def judge(self, outcome: Outcome) -> Outcome:
        """Return `outcome`, as failed where the pack is of another bank: its figures would mislead."""
        if outcome.card is None:
            return outcome
        found = self.find_faults(outcome.card.bank)
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
    from maturity.model.diagnostic import has_errors

    peers = _open_one(path, run, chosen, inputs)
    if peers is None:
        return FAILED
    file, in_folder = inputs[0]
    outcome = peers.judge(scorer.score_file(file, in_folder=in_folder))
    if outcome.diagnostics and (has_errors(outcome.diagnostics) or not run.quiet):
        run.report(outcome.diagnostics, everything=everything)
    if outcome.card is None:
        return FAILED
    _write(outcome, outcome.card, scorer, peers.pack, run, chosen, everything=everything)
    if run.written:
        run.tell(run.say("score.written", path=run.output))
    return DONE


def _write(
    outcome: Outcome, card: Scorecard, scorer: Scorer, pack: PeerPack, run: Run, chosen: Format, *, everything: bool
) -> None:
    """Write a result with the peers beside it."""
    if chosen.name == "json":
        from maturity.cli.clock import read_timestamp
        from maturity.render.data import Stamp, build_result, format_json
        from maturity.render.peers_data import build_peers_data

        stamp = Stamp(read_timestamp(run.environment), outcome.language, outcome.path)
        run.write(format_json(build_result(card, stamp) | {"peers": build_peers_data(card, pack)}))
        return
    from maturity.cli.which_bank import name_bank
    from maturity.render.results import Results, Scored
    from maturity.render.writers import load_results_writer

    bank = name_bank(card.bank.id, outcome.bank_path or "")
    scored = Scored(outcome.path, card, outcome.language, bank, scorer.bank_path is not None)
    view = run.make_view(outcome.language, everything=everything)
    output = load_results_writer(chosen)(Results((scored,), (), True, view, run.language, peers=pack))
    if output is not None:
        run.show_output(output)


def _open_one(path: str, run: Run, chosen: Format, inputs: Sequence[tuple[str, bool]]) -> Peers | None:
    """Read the peer pack beside one file; raises `UsageError` for several, and for a format that shows no peers."""
    if len(inputs) != 1:
        raise UsageError("usage.peers_one")
    if chosen.name not in _FORMATS:
        raise UsageError("usage.peers_format", format=chosen.name, known=", ".join(_FORMATS))
    return read_peer_file(path, run)


def read_peer_file(path: str, run: Run) -> Peers | None:
    """Read the peer pack at `path`; None if it cannot be used, which is reported."""
    from maturity.loading.peers import read_peers
    from maturity.syntax.document import Document, open_document

    document = open_document(path)
    if not isinstance(document, Document):
        run.report(document)
        return None
    pack, found = read_peers(document)
    if pack is None:
        run.report(found)
        return None
    return Peers(document, pack)
