"""How what a check found is known again, in each of its formats."""

from __future__ import annotations

import re

from maturity.render.signatures.ends import FileEnds, list_lines

_FINDINGS = re.compile(r'\{\s*"format":\s*\d+,\s*"checked":\s*\d+,\s*"diagnostics":\s*\[')
_SEVERITY = r"(?:erreur|error|avertissement|warning|attention|suggestion|hint)\[M[A-Z]\d{3}\]"
_DIAGNOSTIC = re.compile(rf"{_SEVERITY} ?: ")
_DIAGNOSTIC_LINE = re.compile(rf".+: {_SEVERITY} ")
_GITHUB_COMMAND = re.compile(r"::(?:error|warning|notice) [^:]*title=M[A-Z]\d{3} [a-z0-9-]+::")
_CODE_QUALITY = re.compile(r'\[\s*\{\s*"description":\s*"M[A-Z]\d{3}: ')
_JUNIT = re.compile(r'<\?xml [^>]*>\s*<testsuites name="maturity" ')
_SARIF = re.compile(r'\{\s*"\$schema":\s*"[^"]*sarif[^"]*",.{0,200}?"driver":\s*\{\s*"name":\s*"maturity"', re.DOTALL)
_SUMMARY = re.compile(
    r"(?:Vérification de \d[\d ]* fichiers? : .*|\d[\d ]* fichiers? vérifiés?, rien à signaler\."
    r"|Checked \d[\d,]* files?: .*|\d[\d,]* files? checked, nothing to report\.)"
)


def is_findings_text(ends: FileEnds) -> bool:
    """Whether it is what a check found, with or without its last line, or that line alone."""
    first, last = list_lines(ends.start)[:1], list_lines(ends.end)[-1:]
    if not first:
        return False
    return bool(_DIAGNOSTIC.match(first[0]) or (first == last and _SUMMARY.fullmatch(first[0])))


def is_findings_json(ends: FileEnds) -> bool:
    """Whether it is what a check found, as JSON."""
    return bool(_FINDINGS.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_findings_lines(ends: FileEnds) -> bool:
    """Whether it is what a check found, a line each, with or without the last line that counts, or that line alone."""
    first, last = list_lines(ends.start)[:1], list_lines(ends.end)[-1:]
    if not first:
        return False
    return bool(_DIAGNOSTIC_LINE.match(first[0]) or (first == last and _SUMMARY.fullmatch(first[0])))


def is_github_commands(ends: FileEnds) -> bool:
    """Whether it is what a check found, as commands for a workflow of GitHub Actions."""
    return bool(_GITHUB_COMMAND.match(ends.start))


def is_code_quality(ends: FileEnds) -> bool:
    """Whether it is what a check found, as a Code Quality report of GitLab; an empty report is an empty list."""
    return ends.start.strip() == "[]" or (bool(_CODE_QUALITY.match(ends.start)) and ends.end.rstrip().endswith("]"))


def is_junit(ends: FileEnds) -> bool:
    """Whether it is what a check found, as a report of tests."""
    return bool(_JUNIT.match(ends.start)) and ends.end.rstrip().endswith("</testsuites>")


def is_sarif(ends: FileEnds) -> bool:
    """Whether it is what a check found, as SARIF."""
    return bool(_SARIF.match(ends.start)) and ends.end.rstrip().endswith("}")
