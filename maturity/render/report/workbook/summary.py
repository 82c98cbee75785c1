"""The first sheet of a report: where the organisation stands, its duties, what to build on, what to do first."""

from __future__ import annotations

from maturity.render.report.content import Part, Report
from maturity.render.report.printing import say
from maturity.render.report.workbook.book import Book
from maturity.render.report.workbook.cells import hold_days, hold_score
from maturity.render.report.workbook.logo import insert_logo
from maturity.render.report.workbook.text_sheets import TextSheet


def write_summary(report: Report, book: Book) -> None:
    """Write the answer first, for one questionnaire after the other."""
    sheet = TextSheet(book, "summary")
    if report.style.logo is not None and insert_logo(sheet.sheet, report.style.logo):
        sheet.skip()
    sheet.add_title(f"{report.organisation} – {report.title}")
    sheet.add(book.say("workbook.label.date"), report.date)
    for remark in report.remarks:
        sheet.add(book.say("workbook.label.caution"), remark, tone="caution")
    for part in report.parts:
        if len(report.parts) > 1:
            sheet.skip()
            sheet.add_title(part.bank)
        else:
            sheet.add(book.say("workbook.column.bank"), part.bank)
        _write_part(sheet, part, book)


def _write_part(sheet: TextSheet, part: Part, book: Book) -> None:
    _write_position(sheet, part, book)
    _write_duties(sheet, part, book)
    _write_strengths(sheet, part, book)
    _write_first(sheet, part, book)
    _write_peers(sheet, part)
    if part.progress:
        sheet.add_heading(part.progress.title)
        for point in part.progress.points:
            sheet.add_point("", point)
    if part.blockers_title and not part.is_blank:
        sheet.add_heading(part.blockers_title)
        for point in part.blockers:
            sheet.add_point("", point)


def _write_position(sheet: TextSheet, part: Part, book: Book) -> None:
    head = part.headline
    sheet.add_heading(book.say("report.brief"), book.say("report.column.score") if head.score else "")
    for caution in head.cautions:
        sheet.add(book.say("workbook.label.caution"), caution, tone="caution")
    score = hold_score(part.overall.score) if part.overall and head.score else ""
    sheet.add(book.say("report.column.position"), head.position, "" if head.score else score, "strong")
    for point in head.points:
        sheet.add("", point)
    sheet.add(book.say("report.column.score"), head.score, score)
    sheet.add(book.say("workbook.label.portrait"), head.portrait)
    sheet.add(book.say("workbook.label.coverage"), head.coverage)
    if head.settles:
        sheet.add_point(book.say("workbook.label.settles"), head.settles)


def _write_duties(sheet: TextSheet, part: Part, book: Book) -> None:
    duties = part.duties
    if duties is None or not duties.counts:
        return
    sheet.add_heading(say("duties.title", book.language))
    sheet.add("", duties.counts, tone="strong")
    for group in duties.groups:
        if group.name in ("unmet", "open"):
            for duty in group.items:
                sheet.add(group.title, duty.text)


def _write_strengths(sheet: TextSheet, part: Part, book: Book) -> None:
    if not part.strengths:
        return
    best = part.strengths[0].best
    sheet.add_heading(part.strengths_title, book.say("workbook.column.score_of", best=best))
    for strength in part.strengths:
        sheet.add("", strength.title, hold_score(strength.score), "strong")
        if strength.answer:
            sheet.add_detail(strength.answer)


def _write_peers(sheet: TextSheet, part: Part) -> None:
    """Write who the peers are, and the place of the whole among them, or that of each goal."""
    if part.peers is None or part.is_blank:
        return
    sheet.add_heading(part.peers.title)
    who, *_ = part.peers.notes
    sheet.add("", who)
    rows = part.peers.figures[:1] if part.overall else part.peers.figures
    for row in rows:
        sheet.add(row.title, row.place, hold_score(row.score))


def _write_first(sheet: TextSheet, part: Part, book: Book) -> None:
    if not part.first:
        return
    sheet.add_heading(part.first_title, book.say("report.column.days"))
    for action in part.first:
        sheet.add(book.say("workbook.label.advice", n=action.number), action.title, hold_days(action.days), "strong")
        if action.first_step:
            sheet.add_detail(book.say("report.first_step", step=action.first_step))
