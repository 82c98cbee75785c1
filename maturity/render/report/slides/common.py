"""Slides about all questionnaires of one organisation together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.render.report.content import Part, Report
from maturity.render.report.items.duties import Duties
from maturity.render.report.selection import choose_benchmarks
from maturity.render.report.slides.bounded import write_bounded
from maturity.render.report.slides.brief import list_duties, list_duty_notes, list_position_notes
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.fitting import choose_fitting
from maturity.render.report.slides.tables import Row, Table
from maturity.render.report.slides.words import Block, Line

_REMARKS = 0.35
"""The share of the synthesis that remarks take at most, below the table."""


def add_synthesis(deck: Deck, report: Report) -> None:
    """Add a line for each questionnaire: its score, where the organisation stands, its duties, how much is answered."""
    page = deck.add_page(deck.say("report.slide.synthesis"))
    columns = [
        ("report.slide.bank", 2.6, [part.bank for part in report.parts]),
        ("report.column.score", 1.2, [_get_interval(part) for part in report.parts]),
        ("report.column.earlier", 1.1, [_get_earlier(part) for part in report.parts]),
        ("report.column.position", 4.2, [_describe_position(part) for part in report.parts]),
        ("report.column.duties", 2.4, [part.duties.short_counts if part.duties else "–" for part in report.parts]),
        ("report.column.answered", 1.0, [_count_answers(deck, part) for part in report.parts]),
    ]
    kept = [each for each in columns if any(text != "–" for text in each[2])]
    keys = [key for key, _, _ in kept]
    numbers = frozenset(index for index, key in enumerate(keys) if key.endswith(("score", "earlier", "answered")))
    rows = [Row(cells) for cells in zip(*(texts for _, _, texts in kept), strict=True)]
    table = Table(tuple(map(deck.say, keys)), tuple(share for _, share, _ in kept), numbers, tuple(rows))
    remarks: list[Block] = [(Line(text, "item"),) for text in _list_remarks(report)]
    box = page.box.keep_top(page.box.height * (1 - _REMARKS if remarks else 1))
    table = table.choose_size(rows, box)
    shown = rows[: table.count_fitting(rows, box)]
    height = table.add(deck, page, shown, box, deck.say("report.slide.synthesis"))
    if remarks:
        write_bounded(deck, page, remarks, len(rows) - len(shown), page.box.drop_top(height + 8))
    notes = [text for part in report.parts for text in (part.bank, *list_position_notes(part))]
    progress = [text for part in report.parts if part.progress for text in _tell_progress(part)]
    deck.set_notes(page, [*report.remarks, *progress, *notes])


def _get_interval(part: Part) -> str:
    return part.overall.interval if part.overall and not part.is_blank else "–"


def _get_earlier(part: Part) -> str:
    return part.overall.earlier[-1].score.text if part.overall and part.overall.earlier else "–"


def _describe_position(part: Part) -> str:
    head = part.headline
    told = (*head.cautions, *(head.points or (head.position,)))
    return " ".join(f"{text.rstrip('.')}." for text in told if text) or "–"


def _count_answers(deck: Deck, part: Part) -> str:
    rows = [part.overall] if part.overall else [row for row in part.axes if not row.depth]
    answered, asked = sum(row.n_answered for row in rows), sum(row.n_applicable for row in rows)
    return deck.say("table.of", n=answered, applicable=asked)


def _list_remarks(report: Report) -> Iterator[str]:
    """Yield what is to be known of all together, then how far each score moved since the last time."""
    yield from report.remarks
    for part in report.parts:
        if part.progress and part.progress.points:
            yield f"{part.bank} – {part.progress.points[0].text}"


def _tell_progress(part: Part) -> list[str]:
    if part.progress is None:
        return []
    return [part.progress.title, *(text for each in part.progress.points for text in (each.text, *each.details))]


def add_common_duties(deck: Deck, parts: Sequence[Part]) -> None:
    """Add what the law demands, questionnaire by questionnaire, as many duties of each as have room."""
    found = [(part, part.duties) for part in parts if part.duties]
    if not found:
        return
    page = deck.add_page(deck.say("duties.title"), "text")
    most = max(len(list(list_duties(deck, duties))) for _, duties in found)
    wordings = [_list_found(deck, found, count) for count in range(most, -1, -1)]
    write_bounded(deck, page, wordings[choose_fitting(wordings, page.box)[0]])
    deck.set_notes(page, [text for part, duties in found for text in (part.bank, *list_duty_notes(duties))])


def _list_found(deck: Deck, found: Sequence[tuple[Part, Duties]], count: int) -> list[Block]:
    """List so many duties of each questionnaire at most, and what this is not, as far as one of them says it."""
    blocks: list[Block] = [(Line(max((duties.note for _, duties in found), key=len)),)]
    for part, duties in found:
        lines = [Line(block[0].text, "item") for block in list_duties(deck, duties)]
        left = [Line(deck.say("report.slide.more", n=len(lines) - count))] if len(lines) > count else []
        head = f"{part.bank} – {duties.short_counts}" if duties.short_counts else part.bank
        blocks.append((Line(head, "strong"), *lines[:count], *left))
    return blocks


def add_common_method(deck: Deck, parts: Sequence[Part]) -> None:
    """Add how the scores of each questionnaire come about; published figures are in the notes."""
    page = deck.add_page(deck.say("report.method"), "text")
    blocks: list[Block] = []
    for part in parts:
        cautions = [Line(point.text, "item") for point in part.cautions]
        blocks.append((Line(part.bank, "strong"), Line(part.method), *cautions))
    write_bounded(deck, page, blocks)
    notes = [text for part in parts for text in (part.bank, part.headline.coverage, *_list_figures(deck, part))]
    deck.set_notes(page, notes)


def _list_figures(deck: Deck, part: Part) -> Iterator[str]:
    """Yield the published figures beside the answers, who answered, and what each caution is about."""
    yield from (item.text for item in choose_benchmarks(part) if not part.is_blank)
    if part.respondent:
        yield deck.say("report.respondent", who=part.respondent)
    yield from (text for point in part.cautions for text in (point.text, *point.details))
