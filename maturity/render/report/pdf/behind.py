"""What is behind the scores, as data for the template: published figures, the method, the answers."""

from __future__ import annotations

from maturity.render.report.content import Part
from maturity.render.report.items.evidence import AnswerRow
from maturity.render.report.pdf.tables import Data, make_cell, make_column, make_row, make_table
from maturity.render.report.printing import say
from maturity.render.report.selection import group_answers


def make_method(part: Part, language: str) -> Data:
    """Make the section on method: how the scores came about, what to know of them, of whom they are."""
    return {
        "method": part.method,
        "coverage": part.headline.coverage,
        "respondent": say("report.respondent", language, who=part.respondent) if part.respondent else "",
        "cautions_title": say("notes.title", language),
        "cautions": [{"text": point.text, "details": point.details} for point in part.cautions],
        "profile_title": say("report.profile", language),
        "profile": [] if part.is_blank else part.profile,
    }


def make_answers(part: Part, language: str) -> Data:
    """Make the section of answers: a table for each axis, below its title."""
    columns = [
        make_column(say("report.column.question", language), share=4),
        make_column(say("report.column.answer", language), share=3),
        make_column(say("report.column.score", language), "right"),
    ]
    groups = [
        {"title": axis, "table": make_table("", columns, [_make_row(row, language) for row in answers])}
        for axis, answers in group_answers(part)
    ]
    return {"note": say("report.answers_table", language, best=part.scale[1].text), "groups": groups}


def _make_row(row: AnswerRow, language: str) -> Data:
    comment = say("answers.comment", language, comment=row.comment) if row.comment else ""
    evidence = [say("answers.evidence", language, evidence=each) for each in row.evidence]
    answer = make_cell(row.answer, quiet=[comment, *evidence])
    return make_row([row.text, answer, row.score.text if row.score else "–"])
