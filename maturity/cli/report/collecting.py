"""The results of a run for reports: kept whole until the last one, then written as one document or as several."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.cli.batch.collected import CollectedResults
from maturity.cli.destination import Destination
from maturity.cli.report.dating import date_results
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.insight.dossiers import Dossier
from maturity.render.commands import name_answers_file
from maturity.render.formats import Format
from maturity.render.report.building.portfolio import build_portfolio
from maturity.render.report.building.report import build_report
from maturity.render.report.building.request import Request
from maturity.render.report.content import Document
from maturity.render.report.wishes import Wishes
from maturity.render.results import Scored
from maturity.render.view import View
from maturity.render.writers import load_report_writer
from maturity.saving.durable import write_atomic
from maturity.text.slugs import make_slug
from maturity.text.system import explain_refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from maturity.batch.outcomes import Scorer
    from maturity.cli.peers import Peers

_MOST_CARDS = 500
"""How many results a report may be made of: more of them are a table for a spreadsheet."""
_BEGINNING = "rapport-"
"""How each name begins, so that none is that of a device of Windows, and all stand together in a folder."""
_MOST_NAME = 60
"""How many letters of an organisation's name the name of its file keeps."""


class CollectedReports(CollectedResults):
    """Keeps results until the last one, then writes one document, or with a folder one for each organisation."""

    def __init__(
        self,
        run: Run,
        chosen: Format,
        make_request: Callable[[str], Request],
        wishes: Wishes,
        folder: str | None,
        scorer: Scorer,
        *,
        force: bool,
        peers: Peers | None = None,
    ) -> None:
        """`make_request` takes the language of the report; `folder` is where one for each organisation goes.

        `scorer` scores answers of earlier dates once more, with the version of the bank that they name. `peers` are set
        beside the scores.
        """
        super().__init__(run, chosen, is_single=False, everything=False)
        self.make_request, self.wishes, self.folder = make_request, wishes, folder
        self.scorer, self.force, self.peers = scorer, force, peers
        self.inputs: tuple[tuple[str, bool], ...] = ()

    def claim(self, inputs: Sequence[tuple[str, bool]]) -> None:
        """Refuse, before any work, a file or a folder that may not be written; `inputs` are the files to read."""
        self.inputs = tuple(inputs)
        if self.folder is None:
            self.run.check_shows(is_binary=self.format.is_binary)
            self.run.claim(self.format, inputs, force=self.force)
        else:
            _make_folder(self.folder)

    def add_scored(self, scored: Scored) -> None:
        """Keep a result, whole."""
        self.scored.append(scored)

    def check_count(self) -> None:
        """Refuse, with a `UsageError`, more results than a report may be made of."""
        if len(self.scored) > _MOST_CARDS:
            raise UsageError("usage.report_too_many", limit=_MOST_CARDS)

    def check_peers(self) -> bool:
        """Tell whether the peers can be set beside a result; report why they cannot, as those of another bank."""
        if self.peers is None or not self.scored:
            return True
        banks = {scored.card.bank.sha256: scored.card.bank for scored in self.scored}
        own = banks.get(self.peers.pack.bank.sha256, self.scored[0].card.bank)
        found = self.peers.find_faults(own)
        self.run.report(found)
        return not found

    def write(self) -> None:
        """Write what has been kept."""
        if not self.scored:
            return
        languages = {each.language for each in self.scored}
        language = languages.pop() if len(languages) == 1 else self.run.language
        request, dossiers = self.make_request(language), date_results(self.scored, self.scorer)
        if self.folder is not None:
            self._write_folder(self.folder, dossiers, request)
        elif len(dossiers) == 1:
            self.run.write(self._write_document(build_report(dossiers[0], self._name(dossiers[0]), request)))
        else:
            self.run.write(self._write_document(self._build_portfolio(dossiers, request)))

    def _build_portfolio(self, dossiers: Sequence[Dossier], request: Request) -> Document:
        if self.wishes.is_sheet:
            raise UsageError("usage.report_sheet_of_many")
        if self.peers is not None:
            raise UsageError("usage.report_peers_of_many")
        self._tell_left_out(request)
        return build_portfolio(dossiers, [self._name(each) for each in dossiers], len(self.failed), request)

    def _tell_left_out(self, request: Request) -> None:
        """Tell which options an overview of several organisations does nothing with."""
        given = {
            "--with-comments": request.discretion.with_comments,
            "--named": request.discretion.named,
            "--radar": self.wishes.with_radar,
        }
        options = [option for option, is_given in given.items() if is_given]
        if options:
            self.run.tell(self.run.say("report.overview_without", options=", ".join(options)))

    def _write_document(self, document: Document) -> str | bytes:
        return load_report_writer(self.format)(document, self.wishes)

    def _name(self, dossier: Dossier) -> str:
        """Return what stands for the name of an organisation that gives none: that of its file."""
        path = dossier.entries[0].dates[-1].path
        return os.path.basename(name_answers_file(path, View(self.run.language)))  # noqa: PTH119 - of a text

    def _write_folder(self, folder: str, dossiers: Sequence[Dossier], request: Request) -> None:
        """Write a file for each dossier; nothing is written unless all may be."""
        paths = self._choose_paths(folder, dossiers)
        named, found = (tuple(path for path, is_found in self.inputs if is_found is which) for which in (False, True))
        places = [Destination(path, self.format, named, found, force=self.force) for path in paths]
        for place in places:
            place.check()
        for place, dossier in zip(places, dossiers, strict=True):
            write_atomic(place.path, self._write_document(build_report(dossier, self._name(dossier), request)))
        self.run.tell(self.run.say("report.folder_written", n=len(places), path=folder))

    def _choose_paths(self, folder: str, dossiers: Sequence[Dossier]) -> list[str]:
        """Choose the name of each file: that of the organisation, in letters that every system takes."""
        names: list[str] = []
        for dossier in dossiers:
            words = make_slug(dossier.organisation or os.path.splitext(self._name(dossier))[0], "-")  # noqa: PTH122
            stem = _BEGINNING + words[:_MOST_NAME].strip("-")
            choices = [stem, *(f"{stem}-{number}" for number in range(2, len(dossiers) + 2))]
            names.append(next(name for name in choices if name not in names))
        return [os.path.join(folder, name + self.format.endings[0]) for name in names]  # noqa: PTH118 - of texts


def _make_folder(folder: str) -> None:
    """Make a folder unless it is there; the one that it is in has to be there."""
    try:
        Path(folder).mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        raise UsageError("usage.not_written", path=folder, reason=explain_refusal(error)) from error
