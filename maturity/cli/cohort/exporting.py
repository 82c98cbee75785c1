"""The peer pack that a cohort hands on: `--export-peers`, with how its organisations came together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from maturity.errors import UsageError
from maturity.model.peers import MOST_WORDS
from maturity.text.safe import make_visible

if TYPE_CHECKING:
    from maturity.cli.destination import Destination
    from maturity.cli.run import Run
    from maturity.insight.cohort.facts import Cohort


class PeerExport:
    """Writes a peer pack, if one was asked for; what may not be written is refused before any work."""

    def __init__(
        self,
        run: Run,
        path: str | None,
        how: str | None,
        why: str | None,
        where: str | None,
        inputs: Sequence[tuple[str, bool]],
        *,
        force: bool,
    ) -> None:
        """Take note of what is to be written.

        `how` says how the organisations came together, `why` why they stand for others, if they do, and `where` by
        which condition they were chosen.
        """
        self.run, self.path = run, path
        self.how, self.why = (make_visible(words or "").strip() for words in (how, why))
        if path is None:
            if how is not None or why is not None:
                raise UsageError("usage.cohort_how_alone")
            return
        if not self.how:
            raise UsageError("usage.cohort_how")
        if why is not None and not self.why:
            raise UsageError("usage.cohort_why")
        for option, words in (("--how", self.how), ("--representative", self.why), ("--where", where or "")):
            if len(words) > MOST_WORDS:
                raise UsageError("usage.cohort_long", option=option, length=len(words), most=MOST_WORDS)
        self._destination = self._choose_destination(path, inputs, force=force)
        self._destination.check()

    def write(self, cohort: Cohort) -> None:
        """Write the peer pack of `cohort`."""
        if self.path is None:
            return
        from maturity.cli.clock import read_today
        from maturity.render.cohort.peer_pack import PeerWords, count_left_out, format_peer_pack
        from maturity.saving.durable import write_atomic

        words = PeerWords(read_today(self.run.environment), self.how, self.why or None)
        self._destination.check()
        write_atomic(self.path, format_peer_pack(cohort, words))
        key = "cohort.representative" if self.why else "cohort.not_representative"
        said = self.run.say(key)
        self.run.tell(self.run.say("cohort.packed", path=self.path, n=cohort.organisations, representative=said))
        left_out = count_left_out(cohort)
        if left_out:
            self.run.tell(self.run.say("cohort.unanimous", n=left_out))

    def _choose_destination(self, path: str, inputs: Sequence[tuple[str, bool]], *, force: bool) -> Destination:
        from maturity.cli.destination import Destination
        from maturity.render.formats import PEERS

        named, found = (tuple(each for each, is_found in inputs if is_found is which) for which in (False, True))
        if path in ("-", self.run.output):
            raise UsageError("usage.cohort_export_place")
        return Destination(path, PEERS, named, found, force=force)
