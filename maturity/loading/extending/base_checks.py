"""Whether a bank fits the base that it builds on: its version, its language, and how large both are together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from maturity.loading import shipped
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.extending.references import make_base_problem
from maturity.loading.problem import Problem
from maturity.loading.remedies import list_names
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.model.versions import is_earlier, is_version
from maturity.syntax.building import MAX_NODES
from maturity.text.catalogue import make_message
from maturity.text.shell import quote_argument


def explain_unusable_base(reference: str, path: str, diagnostics: tuple[Diagnostic, ...]) -> Problem:
    """Make MB270 for `reference`, as the file has it, whose bank at `path` cannot be used because of `diagnostics`.

    Its variant says whether the file is no bank, cannot be read at all (it is missing, too large, no ordinary file), or
    has errors.
    """
    first = diagnostics[0]
    if first.code == "MB412":
        return make_base_problem(reference, "other")
    if first.span is None:
        bank_id = PurePath(reference).stem
        params = {"base": reference, "reason": first.message}
        if not shipped.find_bank_path(bank_id) or not shipped.is_path(reference):
            return Problem("MB270", ("extends",), params, "unreadable")
        advice = make_message("help.did_you_mean", nearest=bank_id)
        return Problem("MB270", ("extends",), params, "unreadable", help=advice, instead=bank_id)
    return make_base_problem(reference, "invalid", help=make_message("MB270.invalid.help", typed=quote_argument(path)))


def check_version(data: dict[str, Any], base: Bank) -> Problem | None:
    """Return MB273 if the `base_version` in `data`, those of a bank's file, is not the version of `base`; else None.

    Scores must not change unseen, so each version of the base has to be agreed to by a line of the file. The help names
    the questions whose meaning has changed since the version that the file has.
    """
    written = data.get("base_version")
    if written == base.version:
        return None
    params = {"base": base.id, "version": base.version}
    if written is None:
        return Problem("MB273", ("extends",), params, "missing")
    since = written if isinstance(written, str) and is_version(written) else base.version
    changed = [question for question, version in base.recheck.items() if is_earlier(since, version)]
    if changed:
        advice = make_message("MB273.recheck.help", names=list_names(changed))
        return Problem("MB273", ("base_version",), params, help=advice, instead=base.version)
    return Problem("MB273", ("base_version",), params, instead=base.version)


def check_merged(document: MergedDocument, base: Bank) -> Iterator[Problem]:
    """Yield what is wrong with a bank and its base together: another language, or more values than a file may have."""
    language = document.own_data.get("language", base.language)
    if language != base.language and isinstance(language, str):
        params = {"language": language, "base": base.language, "id": base.id}
        yield Problem("MB277", ("language",), params, instead=base.language)
    if _count_values(document.data) > MAX_NODES:
        yield Problem("MB279", ("extends",), {"most": MAX_NODES})


def find_stray_keys(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield the keys of `data`, those of a bank that builds on no other one, which only make sense in one that does."""
    if "extends" not in data:
        for key in ("base_version", "drop"):
            if key in data:
                yield Problem("MB276", (key,), {"key": key}, on_key=True)


def _count_values(data: Any) -> int:
    """Count the values and keys in `data`, at any depth, as the limit of a file does."""
    if isinstance(data, dict):
        return 1 + len(data) + sum(map(_count_values, data.values()))
    return 1 + sum(map(_count_values, data)) if isinstance(data, list) else 1
