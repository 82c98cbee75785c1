"""What `maturity score` prints, format by format."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from maturity.cli.clock import read_timestamp
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome, Scorer
    from maturity.model.scorecard import Scorecard
    from maturity.render.page import Line
    from maturity.render.terminal.journey import Journey
    from maturity.render.view import View


class Printer:
    """Tells each outcome as it comes where the format allows, the rest at the end.

    `alone`: a single file was named, so that its result is not wrapped into a list.
    """

    def __init__(self, run: Run, scoring: Scorer, format_: str, *, alone: bool, everything: bool) -> None:
        self.run, self.scoring, self.format = run, scoring, format_
        self.alone, self.everything = alone, everything
        self.lines: list[str] = []

    def told(self, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        """The outcomes as they come, each said at once: its diagnostics and, in a stream, its line."""
        for outcome in outcomes:
            if outcome.diagnostics:
                self.report(outcome)
            if self.format == "jsonl" and outcome.status != "passed_over":
                from maturity.render.data import format_json

                self.add(format_json(self.data(outcome), indent=None))
            yield outcome

    def add(self, line: str) -> None:
        """A line of a stream: out at once on the standard output, at the end into a file."""
        if self.run.to_file:
            self.lines.append(line)
        else:
            self.run.write(line)

    def report(self, outcome: Outcome) -> None:
        """Why a file failed, or what to know of it."""
        from maturity.model.diagnostic import has_errors

        if self.run.quiet and not has_errors(outcome.diagnostics):
            return
        self.run.report(outcome.diagnostics)

    def data(self, outcome: Outcome) -> dict[str, Any]:
        """A result, or why there is none, as data."""
        from maturity.render.data import Stamp, build_result

        if outcome.card is None:
            return self.failure(outcome)
        return build_result(outcome.card, Stamp(read_timestamp(self.run.environment), outcome.language))

    def failure(self, outcome: Outcome) -> dict[str, Any]:
        """Why a file failed, as data."""
        from maturity.render.diagnostics import build_diagnostic

        found = [build_diagnostic(diagnostic, self.run.language) for diagnostic in outcome.diagnostics]
        return {"path": outcome.path, "diagnostics": found}

    def finish(self, outcomes: Sequence[Outcome], paths: Sequence[str]) -> None:
        """What had to wait for the last file; raises `UsageError` if no file held answers."""
        passed_over = [outcome.path for outcome in outcomes if outcome.status == "passed_over"]
        if passed_over:
            names = ", ".join(os.path.basename(path) for path in passed_over[:5])  # noqa: PTH119
            more = ", ..." if len(passed_over) > 5 else ""
            self.run.tell(self.run.say("score.passed_over", n=len(passed_over), names=names + more))
        if len(passed_over) == len(outcomes):
            from maturity.errors import UsageError

            raise UsageError("usage.no_answers", path=", ".join(paths))
        scored = [outcome for outcome in outcomes if outcome.card is not None]
        failed = [outcome for outcome in outcomes if outcome.status == "failed"]
        write = {"text": self.text, "markdown": self.markdown, "csv": self.csv, "json": self.json, "jsonl": self.stream}
        write[self.format](scored, failed)
        if self.run.written:
            self.run.tell(self.run.say("score.written", path=self.run.output))
        if failed and len(outcomes) > 1:
            self.run.complain([(self.run.say("score.failed", n=len(failed)), "bold red")])

    def stream(self, _scored: Sequence[Outcome], _failed: Sequence[Outcome]) -> None:
        """A line each, written already unless they go to a file."""
        if self.run.to_file:
            self.run.write("".join(self.lines))

    def text(self, scored: Sequence[Outcome], failed: Sequence[Outcome]) -> None:
        """A scorecard, the questionnaires of one organisation, or a table."""
        if not scored:
            return
        view = self.run.make_view(self.language(scored), everything=self.everything)
        journey = _journey(scored)
        if len(scored) == 1 and not failed:
            self.run.show(self.scorecard(scored[0], view))
        elif journey:
            self.run.show(self.journey(journey, scored, view))
        else:
            from maturity.render.table import small_table

            self.run.show(small_table(_rows(scored), view))
            self.names_apart(scored)
            self.run.tell(f"\n{view.say('next')}")
            self.run.tell(f"  {view.say('score.next_one', path=quote_argument(scored[0].path))}")

    def language(self, scored: Sequence[Outcome]) -> str:
        """The language that the results share; that of messages where questionnaires have none in common."""
        languages = {outcome.language for outcome in scored}
        return languages.pop() if len(languages) == 1 else self.run.language

    def scorecard(self, outcome: Outcome, view: View) -> list[Line]:
        """The scorecard of one file, with what to type next."""
        from maturity.render.terminal.scorecard import scorecard

        assert outcome.card is not None
        keys = _following(outcome.path, outcome.card, self.everything)
        path, bank = quote_argument(outcome.path), outcome.card.bank.id
        return scorecard(outcome.card, view, *(view.say(f"score.next_{key}", path=path, bank=bank) for key in keys))

    def journey(self, journey: Journey, scored: Sequence[Outcome], view: View) -> list[Line]:
        """The questionnaires of one organisation: what they say together, then each."""
        from maturity.render.page import Page
        from maturity.render.terminal import journey as summary
        from maturity.render.terminal.scorecard import following, scorecard

        page = Page(view.width)
        summary.write(page, journey, view)
        for place, card in enumerate(journey.cards, start=1):
            page.heading(view.say("journey.each", place=place, places=len(journey.cards)))
            page.lines += scorecard(card, view)
        paths = " ".join(quote_argument(outcome.path) for outcome in scored)
        following(page, view, [view.say("score.next_note", path=paths)])
        return page.lines

    def names_apart(self, scored: Sequence[Outcome]) -> None:
        """Say why different questionnaires make no joint summary when only the name is in the way."""
        from maturity.render.terminal.journey import organisation

        cards = _cards(scored)
        names = {organisation(card): card.sheet.organisation for card in cards}
        if 1 < len(cards) == len({card.bank.id for card in cards}) and len(names) > 1:
            told = [name or self.run.say("journey.no_name") for name in names.values()]
            self.run.tell(self.run.say("journey.names", names=", ".join(told)))

    def markdown(self, scored: Sequence[Outcome], _failed: Sequence[Outcome]) -> None:
        """The same as Markdown."""
        from maturity.render import markdown

        if not scored:
            return
        view = self.run.make_view(self.language(scored), everything=self.everything)
        journey = _journey(scored)
        if len(scored) == 1 and self.alone:
            self.run.write(markdown.scorecard(_cards(scored)[0], view))
        elif journey:
            self.run.write(markdown.journey(journey, view))
        else:
            self.run.write(markdown.table(_rows(scored), view))

    def csv(self, scored: Sequence[Outcome], failed: Sequence[Outcome]) -> None:
        """A row each, the files that failed last."""
        import csv
        import io

        from maturity.render.table import spreadsheet
        from maturity.text.catalogue import say

        messages = [
            (outcome.path, say(outcome.diagnostics[0].message, self.run.language) if outcome.diagnostics else "")
            for outcome in failed
        ]
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(spreadsheet(_rows(scored), messages))
        self.run.write(text.getvalue())

    def json(self, scored: Sequence[Outcome], failed: Sequence[Outcome]) -> None:
        """One result, or all of them with the failures."""
        from maturity.render.data import format_json

        if self.alone:
            if scored:
                self.run.write(format_json(self.data(scored[0])))
            return
        results = [self.data(outcome) for outcome in scored]
        failures = [self.failure(outcome) for outcome in failed]
        self.run.write(format_json({"results": results, "failures": failures}))


def _following(path: str, card: Scorecard, everything: bool) -> list[str]:
    """What helps the reader next: to fill in, to see everything, to share, to go on to another questionnaire."""
    if path == "<stdin>":
        return ["bank"]
    from maturity.render.terminal.position import is_blank

    if is_blank(card):
        return ["one"]
    if card.sheet.scope == "express":
        return ["all", "whole"]
    return ["note"] if everything else ["all", "others"]


def _cards(scored: Sequence[Outcome]) -> list[Scorecard]:
    return [outcome.card for outcome in scored if outcome.card is not None]


def _journey(scored: Sequence[Outcome]) -> Journey | None:
    from maturity.render.terminal.journey import journey_of

    return journey_of(_cards(scored))


def _rows(scored: Sequence[Outcome]) -> list[Any]:
    from maturity.render.table import Scored

    return [Scored(outcome.path, outcome.card) for outcome in scored if outcome.card is not None]


def quote_argument(path: str) -> str:
    """A path, or any other word, as it can be typed again; one that begins with a dash is no option."""
    import re
    import shlex

    path = f"./{path}" if path.startswith("-") else path
    if sys.platform == "win32":
        return path if re.fullmatch(r"[\w./\\:-]+", path) else f'"{path}"'
    return shlex.quote(path)
