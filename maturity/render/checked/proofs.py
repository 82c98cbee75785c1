"""What can happen in a bank, for a person and as data: each claim with its answer, then the sheets that show it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, assert_never

from maturity.lint.proofs.report import CLAIM_KINDS, Case, ProofReport, ReportedClaim
from maturity.lint.proofs.search import Status
from maturity.render.exact_numbers import convert_number
from maturity.render.lines import Line
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import LANGUAGES, say
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
        yield from (((line, ""),) for line in _write_cases(report, language))
        yield (("", ""),)


def build_report(path: str, report: ProofReport) -> dict[str, Any]:
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
                "example": claim.example,
                "steps": claim.decision.limit,
                "threshold": convert_number(claim.threshold),
            }
            for claim in report.claims
        ],
        "cases": [_convert(case) for case in _name_cases(report)],
    }


def _name_cases(report: ProofReport) -> list[dict[str, Any]]:
    """Return the sheets with their names, in the language of the bank."""
    taken = set(report.example_names)
    named = []
    for case in report.cases:
        name = wanted = _name_case(case, report.language)
        number = 2
        while name in taken:
            name = f"{wanted} ({number})"
            number += 1
        taken.add(name)
        named.append({"name": name, **case.data})
    return named


def _name_case(case: Case, language: str) -> str:
    """Return the name of a sheet, after what it shows, with plain spaces."""
    known = language if language in LANGUAGES else LANGUAGES[-1]
    subject = " / ".join(case.shows.subject)
    return say(f"proofs.name.{case.shows.kind}", known, subject=subject).replace("\N{NO-BREAK SPACE}", " ")


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
        case Status.POSSIBLE if claim.example is not None:
            return say("proofs.shown", language, subject=subject, name=claim.example)
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


def _write_cases(report: ProofReport, language: str) -> Iterator[str]:
    """Yield the lines of the sheets, as YAML; those that cannot be examples, as comments."""
    if not report.example_names:
        yield "examples:"
    named = zip(report.cases, _name_cases(report), strict=True)
    for number, (case, data) in enumerate(named, start=1):
        key = "proofs.case" if case.is_pasted else "proofs.no_example"
        yield f"{report.margin}# {say(key, language, case=number)}"
        for line in _write_case(data):
            yield f"{report.margin}{'' if case.is_pasted else '# '}{line}"


def _write_case(data: dict[str, Any]) -> Iterator[str]:
    for place, (key, value) in enumerate(data.items()):
        margin = "- " if place == 0 else "  "
        if key == "answers":
            yield f"{margin}answers:"
            yield from (f"    {name}: {format_value(each)}" for name, each in value.items())
        else:
            yield f"{margin}{key}: {format_value(value)}"
