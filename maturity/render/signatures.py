"""How each output of this tool is known again in a file, so that a file is replaced only by another of its kind.

A signature is a function from the two ends of a file to whether the file is of its kind. Each format names its own in
`maturity.render.formats`. What stands here are the words that outputs have had in every version of this tool: when a
sentence of the catalogue changes, its new words are added and the old ones stay.

A signature rather misses an output than takes somebody's notes for one: a file that is not recognised is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_MOST_LAST_LINES = 40
"""Within how many of the last lines the line of method of a scorecard stands, wrapped at the narrowest."""


@dataclass(frozen=True)
class FileEnds:
    """The beginning and the end of a file, as text; each is the whole file if that is short."""

    start: str
    end: str


Signature = Callable[[FileEnds], bool]
"""Whether a file that begins and ends so is an output of one kind."""


_METHOD_WORDS = (
    "Méthode : (?:autodéclaré|déclaratif|réponses déclarées)",
    "Method: (?:self-reported|self-declared|answers as declared)",
)
_METHOD = re.compile(rf"(?:\*\*)?(?:{'|'.join(_METHOD_WORDS)})\b")
"""How the line of method begins, which every scorecard carries."""
_METHOD_END = re.compile(r" \d+\.\d+\.\d+\S*\.(?:\*\*)?$")
"""How it ends: with the version of the questionnaire."""
_NEXT = re.compile(r"(?:Et maintenant :|What next:)$")
_COLUMN = r"(?:Score|Niveau|Level|Réponses|Answers|Position|Réserve|Note|Ambition|Pratique|Practice)"
_TABLE_HEADING = re.compile(rf"(?:Organisation|Axe|Axis|But|Goal)(?: {{2,}}{_COLUMN})+")
_NARROW_ROW = re.compile(r" {2}(?:Score|Niveau|Level|Réponses|Answers|Position) ?: \S.*")
_MARKDOWN_HEADING = re.compile(rf"\| (?:Organisation|Axe|Axis|But|Goal)(?: \| {_COLUMN})+ \|")
_MARKDOWN_START = re.compile(r"#{1,2} |\| ")
_BANK_VERSION = re.compile(r"^[a-z][a-z0-9_]*, version \d[^\s]*$", re.MULTILINE)
_BANK_WORDS = ("PAR OÙ COMMENCER", "WHERE TO START", "Repères publiés (des chiffres", "Published benchmarks (dated")
_FORM_COMMAND = re.compile(r"^ *maturity (?:form|banks|quiz) ", re.MULTILINE)
_RESULT = re.compile(r'\{.{0,200}?"tool":\s*"maturity \d', re.DOTALL)
_CERTIFICATE = re.compile(r'\{\s*"format":\s*"maturity-derivation",\s*"version":\s*\d')
_RESULTS = re.compile(r'\{\s*"results":\s*\[')
_FAILURE = re.compile(r'\{\s*"path":\s*".*"diagnostics":\s*\[')
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
_PAGE = re.compile(
    r'<!DOCTYPE html>\s*<html lang="[a-z]{2}">\s*<head>\s*<meta charset="utf-8">\s*'
    r'<meta name="generator" content="maturity \d'
)
_REPORT_END = "<!-- maturity report -->"
_PDF_END = re.compile(r"%maturity report\nstartxref\n\d+\n%%EOF\s*$")
_OFFICE_CATEGORY = "<cp:category>maturity report</cp:category>"
_RESULTS_CATEGORY = "<cp:category>maturity results</cp:category>"
_PARQUET_MARK = "\x08maturity\x18\x07results"
"""What the end of a file says of itself: a key and its value, each after its length."""
_SCHEMA_START = re.compile(r'\{\s*"\$schema":\s*"https://json-schema\.org/')
_SCHEMA_END = re.compile(r'"title":\s*"(?:Bank|AnswersFile|Result|Translation)",\s*"type":\s*"object"\s*\}$')
_COMPARISON = re.compile(r"(?:Comparaison|Comparison) [–:-] \S")
"""How the title of a comparison of dates begins."""
_SHARING = ("Comment l'écart est partagé", "How the difference is shared out")
_COMPARISON_JSON = re.compile(r'\{\s*"comparison":\s*\d+,\s*"bank":')
_COMPARISON_COLUMNS = "organisation,date,axis,title,bank,bank_version,scope,"
"""The first columns of every history for a spreadsheet."""
_FRENCH_COLUMNS = (
    "Fichier;État;Organisation;Répondant;Fonction;Date;Questionnaire;Version;Étendue;",
    "File;Status;Organisation;Respondent;Role;Date;Questionnaire;Version;Scope;",
)
"""The same for a French Excel, in each language."""
_COHORT = re.compile(r"(?:Ensemble d'organisations|A set of organisations)\s?: ")
"""How the title of many organisations together begins."""
_COHORT_HIDDEN = ("même par soustraction", "by subtraction neither")
_COHORT_JSON = re.compile(r'\{\s*"cohort":\s*\d+,\s*"tool":\s*"maturity ')
_COHORT_COLUMNS = "cohort_group,table,id,"
_PEERS = re.compile(r'\{\s*"peers":\s*\d+,\s*"tool":\s*"maturity ')
_COLUMNS = "path,status,organisation,respondent,role,date,bank,bank_version,scope,"
"""The first columns of every table of results."""


def is_scorecard_text(ends: FileEnds) -> bool:
    """Whether it is a scorecard, a journey or a table, as a terminal has them."""
    lines = _list_lines(ends.start)
    if not lines or _MARKDOWN_START.match(lines[0]) or _COMPARISON.match(ends.start):
        return False
    return _ends_with_method(ends) or any(map(_TABLE_HEADING.fullmatch, lines[:3])) or _is_narrow_table(lines)


def is_scorecard_markdown(ends: FileEnds) -> bool:
    """Whether it is a scorecard, a journey or a table in Markdown."""
    lines = _list_lines(ends.start)
    if not lines or not _MARKDOWN_START.match(lines[0]):
        return False
    return _ends_with_method(ends) or any(map(_MARKDOWN_HEADING.fullmatch, lines[:3]))


def is_report_page(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as a page of HTML."""
    return bool(_PAGE.match(ends.start)) and ends.end.rstrip().endswith("</html>")


def is_report_markdown(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio in Markdown: a comment at its end says so."""
    return ends.start.startswith("# ") and ends.end.rstrip().endswith(_REPORT_END)


def is_office_report(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as an office file: its properties stand at its beginning, as text."""
    return ends.start.startswith("PK\x03\x04") and _OFFICE_CATEGORY in ends.start


def is_report_pdf(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as a PDF: a comment before its last lines says so.

    A program that changes the file afterwards writes other last lines.
    """
    return ends.start.startswith("%PDF-1.") and bool(_PDF_END.search(ends.end))


def is_bank_text(ends: FileEnds) -> bool:
    """Whether it is the list of banks, a bank in full, or the figures that a bank cites."""
    head = " ".join(_list_lines(ends.start)[:6])
    if any(words in head for words in _BANK_WORDS):
        return True
    ends_with_command = bool(_FORM_COMMAND.search(_flatten_spaces(ends.end).rstrip().rpartition("\n")[2]))
    return ends_with_command and bool(_BANK_VERSION.search(_flatten_spaces(ends.start)[:2000]))


def is_result_json(ends: FileEnds) -> bool:
    """Whether it is one result, or the results and failures of several files."""
    if is_certificate(ends):
        return False
    return bool(_RESULT.match(ends.start) or _RESULTS.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_certificate(ends: FileEnds) -> bool:
    """Whether it is the certificate of a derivation."""
    return bool(_CERTIFICATE.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_result_lines(ends: FileEnds) -> bool:
    """Whether it is a result or a failure on each line."""
    first, _, rest = ends.start.partition("\n")
    return bool(_RESULT.match(first) or _FAILURE.match(first)) and (not rest or rest.startswith("{"))


def is_result_spreadsheet(ends: FileEnds) -> bool:
    """Whether it is the table of results for a spreadsheet, in either dialect."""
    return ends.start.startswith((_COLUMNS, *_FRENCH_COLUMNS))


def is_result_workbook(ends: FileEnds) -> bool:
    """Whether it is the table of results as a workbook: its properties stand at its beginning, as text."""
    return ends.start.startswith("PK\x03\x04") and _RESULTS_CATEGORY in ends.start


def is_result_parquet(ends: FileEnds) -> bool:
    """Whether it is the table of results in Parquet."""
    return ends.start.startswith("PAR1") and _PARQUET_MARK in ends.end


def is_comparison_text(ends: FileEnds) -> bool:
    """Whether it is a comparison of dates, as a terminal has it."""
    return bool(_COMPARISON.match(ends.start)) and (_tells_how_it_shares(ends) or _ends_with_method(ends))


def is_comparison_markdown(ends: FileEnds) -> bool:
    """Whether it is a comparison of dates in Markdown."""
    return ends.start.startswith("# ") and bool(_COMPARISON.match(ends.start[2:])) and _tells_how_it_shares(ends)


def is_comparison_json(ends: FileEnds) -> bool:
    """Whether it is a comparison of dates, as JSON."""
    return bool(_COMPARISON_JSON.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_comparison_spreadsheet(ends: FileEnds) -> bool:
    """Whether it is the history of several dates for a spreadsheet."""
    return ends.start.startswith(_COMPARISON_COLUMNS)


def is_cohort_text(ends: FileEnds) -> bool:
    """Whether it is a cohort (many organisations together), as a terminal has it."""
    return bool(_COHORT.match(ends.start)) and _tells_what_it_hides(ends)


def is_cohort_markdown(ends: FileEnds) -> bool:
    """Whether it is a cohort in Markdown."""
    return ends.start.startswith("# ") and bool(_COHORT.match(ends.start[2:])) and _tells_what_it_hides(ends)


def is_cohort_json(ends: FileEnds) -> bool:
    """Whether it is a cohort, as JSON."""
    return bool(_COHORT_JSON.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_cohort_spreadsheet(ends: FileEnds) -> bool:
    """Whether it is a cohort for a spreadsheet."""
    return ends.start.startswith(_COHORT_COLUMNS)


def is_peer_pack(ends: FileEnds) -> bool:
    """Whether it is a peer pack."""
    return bool(_PEERS.match(ends.start)) and ends.end.rstrip().endswith("}")


def _tells_what_it_hides(ends: FileEnds) -> bool:
    text = _flatten_spaces(ends.end)
    return any(words in text for words in _COHORT_HIDDEN)


def is_findings_text(ends: FileEnds) -> bool:
    """Whether it is what a check found, with or without its last line, or that line alone."""
    first, last = _list_lines(ends.start)[:1], _list_lines(ends.end)[-1:]
    if not first:
        return False
    return bool(_DIAGNOSTIC.match(first[0]) or (first == last and _SUMMARY.fullmatch(first[0])))


def is_findings_json(ends: FileEnds) -> bool:
    """Whether it is what a check found, as JSON."""
    return bool(_FINDINGS.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_findings_lines(ends: FileEnds) -> bool:
    """Whether it is what a check found, a line each, with or without the last line that counts, or that line alone."""
    first, last = _list_lines(ends.start)[:1], _list_lines(ends.end)[-1:]
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


def is_schema(ends: FileEnds) -> bool:
    """Whether it is the JSON Schema of one of our files."""
    return bool(_SCHEMA_START.match(ends.start) and _SCHEMA_END.search(ends.end.rstrip()))


def is_never(_: FileEnds) -> bool:
    """Whether a file may be replaced as a form: never, because somebody may have filled it in."""
    return False


def _tells_how_it_shares(ends: FileEnds) -> bool:
    """Whether the sentence on how a difference is shared out stands near the end."""
    return any(words in ends.end for words in _SHARING)


def _ends_with_method(ends: FileEnds) -> bool:
    """Whether the line of method is the last thing of a file, save for the commands to type next."""
    lines = [line.rstrip() for line in _flatten_spaces(ends.end).split("\n")][-_MOST_LAST_LINES:]
    found = [index for index, line in enumerate(lines) if _METHOD.match(line)]
    if not found:
        return False
    after = lines[found[-1] :]
    length = after.index("") if "" in after else len(after)
    if not _METHOD_END.search(" ".join(after[:length])):
        return False
    return all(not line or line.startswith("  ") or _NEXT.search(line) for line in after[length:])


def _is_narrow_table(lines: list[str]) -> bool:
    """Whether it is a table on a narrow terminal: a name, then a line for each figure."""
    return len(lines) > 1 and bool(_NARROW_ROW.fullmatch(lines[1])) and not lines[0].startswith(" ")


def _list_lines(text: str) -> list[str]:
    """List the lines that are not blank, with plain spaces and without spaces at their ends."""
    return [line.rstrip() for line in _flatten_spaces(text).split("\n") if line.strip()]


def _flatten_spaces(text: str) -> str:
    """Return `text` with plain spaces for no-break ones."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
