"""What a table of results for a spreadsheet says, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- headings of columns
    "rows.path": "File",
    "rows.status": "Status",
    "rows.organisation": "Organisation",
    "rows.respondent": "Respondent",
    "rows.role": "Role",
    "rows.date": "Date",
    "rows.bank": "Questionnaire",
    "rows.bank_version": "Version",
    "rows.scope": "Scope",
    "rows.provisional": "Provisional",
    "rows.answered": "Questions answered",
    "rows.applicable": "Questions asked",
    "rows.unknown": "Don't know",
    "rows.not_applicable": "Does not apply",
    "rows.to_confirm": "To confirm",
    "rows.score": "Score",
    "rows.low": "At lowest",
    "rows.high": "At highest",
    "rows.level": "Assured level",
    "rows.possible": "Possible level",
    "rows.code": "Code",
    "rows.line": "Line",
    "rows.message": "What is wrong",
    "rows.of_axis": "{axis} - {what}",
    "rows.of_duty": "Duty - {duty}",
    # --- what cells say
    "rows.ok": "scored",
    "rows.error": "error",
    "rows.yes": "yes",
    "rows.no": "no",
    "rows.scope.full": "full",
    "rows.scope.express": "short",
    "rows.duty.met": "met",
    "rows.duty.planned": "planned",
    "rows.duty.unmet": "not met",
    "rows.duty.unknown": "don't know",
    "rows.duty.not_applicable": "does not apply",
    "rows.duty.to_confirm": "to confirm",
    "rows.duty.absent": "no answer",
    "rows.fact.unknown": "don't know",
    "rows.fact.not_applicable": "does not apply",
    "rows.fact.to_confirm": "to confirm",
    # --- the sheet of a workbook: 31 letters at most, none of [ ] : * ? / \\
    "rows.sheet": "Results",
}
