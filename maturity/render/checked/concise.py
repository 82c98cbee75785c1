"""The format `concise` of diagnostics: one line each, for editors, `grep` and long lists."""

from __future__ import annotations

from maturity.model.diagnostic import Diagnostic
from maturity.render.checked.wording import format_place, say_sentence
from maturity.render.results import Checked, Output
from maturity.text.catalogue import say


def write_diagnostics(checked: Checked) -> Output:
    """Write each diagnostic as `path:line:column: severity[CODE] message`, whatever its length."""
    return Output(tuple(((_format_line(each, checked.language), ""),) for each in checked.diagnostics))


def _format_line(diagnostic: Diagnostic, language: str) -> str:
    place = format_place(diagnostic, diagnostic.path)
    word = say(f"severity.{diagnostic.severity}", language)
    return f"{place}: {word}[{diagnostic.code}] {say_sentence(diagnostic, language)}"
