"""What can happen in a bank, for a person and as data: each claim with its answer, then the sheets that show it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, assert_never

from maturity.lint.proofs.report import CLAIM_KINDS, ProofReport, ReportedClaim
from maturity.lint.proofs.search import Status
from maturity.render.exact_numbers import convert_number
from maturity.render.lines import Line
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import say
from maturity.text.safe import make_visible
from maturity.text.wrapping import wrap_text


def format_report(path: str, report: ProofReport, language: str, columns: int) -> Iterator[Line]:
    """Yield the lines of a report: a heading, the claims kind by kind, and the sheets to paste under `examples`."""
    yield ((say("proofs.title", language, path=make_visible(path)), "bold"),)
    for kind in CLAIM_KINDS:
        claims = [claim for claim in report.claims if claim.kind == kind]
        if not claims:
            continue
        yield (("", ""),)
        for line in wrap_text(say(f"proofs.{kind}", language), columns):
            yield ((line, "bold"),)
        for claim in claims:
            for line in wrap_text(_say_claim(claim, language), columns, "  ", "      "):
                yield ((line, ""),)
    yield (("", ""),)
    if report.cases:
        for line in wrap_text(say("proofs.cases", language), columns, "# ", "# "):
            yield ((line, ""),)
        yield from (((line, ""),) for line in _write_cases(_name_cases(report, language)))
        yield (("", ""),)


def build_report(path: str, report: ProofReport, language: str) -> dict[str, Any]:
    """Build the data of a report."""
    return {
        "path": path,
        "bank": report.bank_id,
        "claims": [
            {
                "claim": claim.kind,
                "subject": list(claim.subject),
                "verdict": claim.decision.status.value,
                "case": claim.case,
                "steps": claim.decision.limit,
                "threshold": convert_number(claim.threshold),
            }
            for claim in report.claims
        ],
        "cases": [_convert(case) for case in _name_cases(report, language)],
    }


def _name_cases(report: ProofReport, language: str) -> list[dict[str, Any]]:
    """Return the sheets with their names."""
    named = enumerate(report.cases, start=1)
    return [{"name": say("proofs.case", language, case=number), **case} for number, case in named]


def _convert(value: Any) -> Any:
    """Return the data of a sheet with numbers that JSON can write."""
    match value:
        case dict():
            return {key: _convert(each) for key, each in value.items()}
        case list():
            return [_convert(each) for each in value]
        case Fraction():
            return convert_number(value)
        case _:
            return value


def _say_claim(claim: ReportedClaim, language: str) -> str:
    """Say what is known of a claim, after what it is about."""
    subject = " / ".join(claim.subject)
    if claim.threshold is not None:
        subject = say("proofs.under", language, axis=subject, threshold=claim.threshold)
    match claim.decision.status:
        case Status.POSSIBLE:
            return say("proofs.possible", language, subject=subject, case=claim.case)
        case Status.IMPOSSIBLE:
            return say("proofs.impossible", language, subject=subject)
        case Status.UNDECIDED:
            if claim.decision.limit is None:
                return say("proofs.undecided", language, subject=subject)
            return say("proofs.spent", language, subject=subject, n=claim.decision.limit)
        case _:
            assert_never(claim.decision.status)


def _write_cases(cases: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the lines of the sheets, as YAML."""
    yield "examples:"
    for case in cases:
        for place, (key, value) in enumerate(case.items()):
            margin = "  - " if place == 0 else "    "
            if key == "answers":
                yield f"{margin}answers:"
                yield from (f"      {name}: {format_value(each)}" for name, each in value.items())
            else:
                yield f"{margin}{key}: {format_value(value)}"
