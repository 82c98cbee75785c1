"""What several formats of diagnostics say of one: its sentence, what to do next, where it is, which one it is."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from maturity.model.code import SEVERITIES
from maturity.model.diagnostic import Diagnostic, format_pointer
from maturity.render.results import Checked
from maturity.text.catalogue import say
from maturity.text.safe import make_visible


def say_sentence(diagnostic: Diagnostic, language: str) -> str:
    """Return the sentence that says what is wrong, on one line."""
    return " ".join(say(diagnostic.message, language).split("\n"))


def list_lines(diagnostic: Diagnostic, language: str) -> list[str]:
    """List what is said of a diagnostic: the sentence, then the lines of its help, some of which may be to paste."""
    lines = [say_sentence(diagnostic, language)]
    if diagnostic.help:
        first, *others = say(diagnostic.help, language).split("\n")
        lines += [say("severity.help", language, text=first), *others]
    return lines


def format_place(diagnostic: Diagnostic, path: str) -> str:
    """Return where a diagnostic is, such as `a.yaml:3:24`; `a.yaml` if it is about the file as a whole."""
    span = diagnostic.span
    return f"{make_visible(path)}:{span.line}:{span.column}" if span else make_visible(path)


def relate_path(path: str, checked: Checked) -> str:
    """Return `path` as it is inside the project, with `/` between folders: CI services know files by this.

    A file outside the project, and `-` for the standard input, keep their path.
    """
    whole = PurePath(os.path.normpath(PurePath(checked.working_folder, path)))
    if path != "-" and checked.project_folder and whole.is_relative_to(checked.project_folder):
        return whole.relative_to(checked.project_folder).as_posix()
    return PurePath(path).as_posix()


def choose_gravest(checked: Checked, most: int) -> list[int]:
    """Choose which diagnostics to show where there is room for `most`: their indexes, the gravest first if some go."""
    found = checked.diagnostics
    if len(found) <= most:
        return list(range(len(found)))
    return sorted(range(len(found)), key=lambda index: SEVERITIES.index(found[index].severity))[:most]


def list_fingerprints(checked: Checked) -> list[str]:
    """List a text for each diagnostic by which it is known again in a later run, in the order of the diagnostics.

    It is made of code, path and pointer, never of the line, so that it stays the same when lines move. Several of one
    sort at one place are told apart by a number.
    """
    places = [
        (each.code, relate_path(each.path, checked), format_pointer(each.pointer)) for each in checked.diagnostics
    ]
    return [_hash(parts) for parts in _number_repeats(places)]


def _number_repeats(places: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    seen: Counter[tuple[str, ...]] = Counter()
    for place in places:
        yield (*place, str(seen[place]))
        seen[place] += 1


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
