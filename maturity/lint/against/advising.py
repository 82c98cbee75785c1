"""How the author of a new version of a bank declares one change: the help of its problem, and its remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from maturity.lint.against.change import Change
from maturity.lint.against.proposal import Proposal, find_former
from maturity.lint.against.writing import lengthen_chain, replace_value, write_entries, write_names
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.syntax.document import Document, get_section
from maturity.text.catalogue import Message, make_message

_MOST_SHOWN = 12
"""How many entries the help of one problem shows; its remedy has them all."""


def advise_change(document: Document, change: Change, problem: Problem, proposal: Proposal, new: Bank) -> Problem:
    """Return the problem of a change with what to write, and where in the text."""
    if change.renamed:
        return _advise_chain(document, change, problem, new) or _join(problem, "renamed", document, change.renamed)
    if change.removed:
        remedy = write_names(document, "removed", change.removed)
        return replace(problem, help=_say(document, "removed", change.removed), remedies=(remedy,))
    if change.recheck:
        [question] = change.recheck
        version = proposal.recheck[question]
        if proposal.version:  # a `recheck` from a version to come would be a mistake
            line = f'recheck: {{{question}: "{version}"}}'
            return replace(problem, help=make_message("against.recheck_later", version=version, line=line))
        if question in get_section(document.data, "recheck"):
            remedy = replace_value(document, "recheck", question, version)
            advice = make_message("against.raise_recheck", line=f'{question}: "{version}"')
            return replace(problem, help=advice, remedies=(remedy,))
        return _join(problem, "recheck", document, {question: version})
    if change.is_settled_by_version:
        return replace(problem, help=make_message("against.major", version=proposal.version))
    return problem


def _advise_chain(document: Document, change: Change, problem: Problem, new: Bank) -> Problem | None:
    """Return the problem of an id whose own former id was led past it; None where no entry leads to the new id yet.

    An author who replaces an id everywhere in the file changes the entry that led to it, too.
    """
    [(old, present), *others] = change.renamed.items()
    former = find_former(new, present)
    if former is None or others or former not in get_section(document.data, "renamed"):
        return None
    remedy = lengthen_chain(document, former, old, present)
    advice = make_message("against.chain", former=former, line=f"{former}: {old}, {old}: {present}")
    return replace(problem, help=advice, remedies=(remedy,))


def _join(problem: Problem, key: str, document: Document, entries: Mapping[str, str]) -> Problem:
    """Return the problem with the entries to write under one key."""
    has_versions = key == "recheck"
    remedy = write_entries(document, key, entries, quotes=has_versions)
    mark = '"' if has_versions else ""
    lines = [f"{name}: {mark}{value}{mark}" for name, value in entries.items()]
    is_doubtful = problem.code == "MB893"
    return replace(problem, help=_say(document, key, lines, is_doubtful=is_doubtful), remedies=(remedy,))


def _say(document: Document, key: str, items: Iterable[str], *, is_doubtful: bool = False) -> Message:
    """Say what to write under one key: the whole line where the file has none yet, else what to add.

    With `is_doubtful`, only if the meaning has changed indeed.
    """
    all_items = list(items)
    shown = ", ".join(all_items[:_MOST_SHOWN]) + (", …" if len(all_items) > _MOST_SHOWN else "")
    if key in document.data or key == "removed":  # the report has the whole line for all that is gone
        return make_message("against.recheck_add" if is_doubtful else "against.add", key=key, line=shown)
    line = f"{key}: {{{shown}}}"
    return make_message("against.recheck_write" if is_doubtful else "against.write", line=line)
