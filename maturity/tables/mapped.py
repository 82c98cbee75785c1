"""A table made ready to be read against a bank: by a mapping file, or by what its headings tell exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from maturity.loading.bank_cache import BankCache
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, Span, cut_excerpt, has_errors
from maturity.model.mapping import StateWords
from maturity.syntax.document import Document
from maturity.syntax.forbidden_characters import replace_forbidden
from maturity.tables.columns import TableMapping
from maturity.tables.locating import name_column
from maturity.tables.mapping_file import find_mapped_bank, read_mapping
from maturity.tables.opening import Table, explain_refusal, open_table
from maturity.tables.proposing import Proposal, propose_mapping
from maturity.tables.resolving import resolve_columns
from maturity.tables.shares import SAMPLE, mark_shares
from maturity.tables.source import TableRefusedError
from maturity.tables.vocabulary import Vocabulary, collect_vocabulary
from maturity.text.catalogue import make_message

_MOST_NAMED = 8
"""How many names are listed in one sentence."""


@dataclass(frozen=True)
class MappedTable:
    """A table with what its columns say, or what keeps it from being read."""

    bank: Bank
    table: Table | None = None
    mapping: TableMapping | None = None
    """None if there is an error."""
    diagnostics: tuple[Diagnostic, ...] = ()


def load_vocabulary(banks: BankCache, bank_path: str) -> Vocabulary:
    """Load the names of the sound bank at `bank_path`, in its own language and in those of its translations."""
    own = banks.load(bank_path).bank
    assert own is not None
    others = (banks.load_in_language(bank_path, language) for language in banks.list_languages(bank_path))
    return collect_vocabulary((own, *(each for each in others if each is not None and each is not own)))


def find_bank_of_mapping(document: Document) -> str | list[Diagnostic]:
    """Return the path of the bank that a mapping file names, or what is wrong in the file."""
    found = find_mapped_bank(document)
    return found if found is not None else list(read_mapping(document, None, None).diagnostics)


def check_mapping(document: Document, banks: BankCache) -> list[Diagnostic]:
    """Check a mapping file by itself, against the bank that it names but without a table."""
    path = find_mapped_bank(document)
    is_sound = path is not None and banks.load(path).bank is not None
    vocabulary = load_vocabulary(banks, path) if path is not None and is_sound else None
    return list(read_mapping(document, vocabulary, None, is_bank_sound=path is None or is_sound).diagnostics)


def map_table(path: str, vocabulary: Vocabulary, mapping: Document | None) -> MappedTable:
    """Open the table at `path` and find out what its columns say: as `mapping` tells, else as its headings do."""
    bank = vocabulary.bank
    if mapping is None:
        return _map_by_headings(path, vocabulary)
    shape_only = read_mapping(mapping, vocabulary, None)
    if shape_only.mapping is None:
        return MappedTable(bank, diagnostics=shape_only.diagnostics)
    table = open_table(path, shape_only.mapping.table)
    if isinstance(table, Diagnostic):
        return MappedTable(bank, diagnostics=(*shape_only.diagnostics, table))
    read = read_mapping(mapping, vocabulary, table.headings)
    if has_errors(read.diagnostics) or read.mapping is None:
        return MappedTable(bank, table, None, read.diagnostics)
    columns = resolve_columns(read.plans, vocabulary, read.mapping.words, table.decimal)
    try:
        columns = mark_shares(columns, table.raw.kind, lambda: islice(table.read_rows(), SAMPLE))
    except TableRefusedError as error:
        return MappedTable(bank, table, None, (*read.diagnostics, explain_refusal(path, error)))
    return MappedTable(bank, table, TableMapping(columns), read.diagnostics)


def _map_by_headings(path: str, vocabulary: Vocabulary) -> MappedTable:
    bank = vocabulary.bank
    table = open_table(path)
    if isinstance(table, Diagnostic):
        return MappedTable(bank, diagnostics=(table,))
    try:
        proposal = propose_mapping(table, vocabulary)
    except TableRefusedError as error:
        return MappedTable(bank, table, None, (explain_refusal(path, error),))
    diagnostics = tuple(_explain_headings(table, proposal))
    words: StateWords = proposal.words
    columns = resolve_columns(proposal.plans, vocabulary, words, table.decimal)
    columns = mark_shares(columns, table.raw.kind, lambda: proposal.sample)
    left_out = tuple(each.heading.text for each in proposal.unmatched)
    mapping = None if has_errors(diagnostics) else TableMapping(columns, left_out)
    return MappedTable(bank, table, mapping, diagnostics)


def _explain_headings(table: Table, proposal: Proposal) -> Iterator[Diagnostic]:
    """Yield what is to be known of the headings of a table that is read without a mapping file."""
    row = table.heading_rows
    for place, headings in proposal.clashes:
        columns = ", ".join(name_column(each.index) for each in headings)
        message = make_message("MB913", to=place.written, columns=columns)
        span = Span(row, headings[-1].index + 1, row, headings[-1].index + 2)
        excerpt = cut_excerpt(replace_forbidden(headings[-1].text), 1)
        advice = make_message("MB913.help")
        yield Diagnostic("MB913", message, table.path, "error", span, excerpt, advice, is_cell=True)
    if not proposal.clashes and all(plan.place.section == "head" for plan in proposal.plans):
        yield Diagnostic("MB912", make_message("MB912.none"), table.path, help=make_message("MB912.none.help"))
        return
    yield from _explain_readings(table, proposal)
    names = [f'"{replace_forbidden(each.heading.text)[:60]}"' for each in proposal.unmatched]
    names += [name_column(index) for index in proposal.unnamed]
    if names:
        shown = ", ".join(names[:_MOST_NAMED])
        more = ", …" if len(names) > _MOST_NAMED else ""
        message = make_message("MB912", n=len(names), names=shown + more)
        yield Diagnostic("MB912", message, table.path, "warning", help=make_message("MB912.help"))


def _explain_readings(table: Table, proposal: Proposal) -> Iterator[Diagnostic]:
    """Yield how figures are read in the place of options, where only one way is possible for those that there are."""
    for by in ("number", "value"):
        names = [name_column(plan.index) for plan in proposal.plans if plan.by == by]
        if names:
            shown = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
            message = make_message(f"MB948.{by}", n=len(names), columns=shown)
            yield Diagnostic("MB948", message, table.path, "hint", help=make_message("MB948.help", by=by))
