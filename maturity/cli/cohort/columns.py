"""The rows of a large table read for a cohort in columns, where that gives the same: some bytes are kept of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from maturity.batch.chunks import RowInput
from maturity.cli.batch.columns import is_large
from maturity.cli.batch.entries import Entry
from maturity.insight.cohort.replies import BankKey, SentReply
from maturity.loading.bank_cache import BankCache
from maturity.text.file_names import name_row

if TYPE_CHECKING:
    from maturity.batch.columns.blocks import Block
    from maturity.batch.columns.reply_columns import ReplyEncoder
    from maturity.batch.columns.scoring import ColumnScorer
    from maturity.batch.scoring import InputScorer, ScorerSettings
    from maturity.cli.batch.run_log import RunLog
    from maturity.cli.batch.selecting import Selection
    from maturity.cli.batch.session import Session
    from maturity.cli.batch.tables import TableRows
    from maturity.cli.cohort.entries import ReplyMaker
    from maturity.insight.cohort.frames.selecting import FrameSelection
    from maturity.insight.cohort.frames.store import ReplyStore
    from maturity.insight.cohort.selecting import Respondents


@dataclass
class ColumnReplies:
    """The replies of a large table, as `Replies` are those of files."""

    store: ReplyStore
    bank: BankKey | None
    remarks: int = 0
    """How many rows were scored with a remark about them."""

    def select(self, respondents: Respondents) -> FrameSelection:
        """Select the replies that count."""
        return self.store.select(respondents)


def open_columns(session: Session, maker: ReplyMaker) -> ColumnReader | None:
    """Make what reads the table of a run in columns; None where its rows have to be read one by one.

    That is where the rows are few, polars is not there, or the bank, the mapping or the condition is not for columns.
    """
    rows, settings = session.rows, session.request.settings
    if rows is None or session.request.cluster is not None or find_spec("polars") is None or not is_large(rows):
        return None
    from maturity.batch.columns.reply_columns import ReplyEncoder
    from maturity.batch.columns.scoring import ColumnScorer
    from maturity.engine.columnar.quantities import NotExpressibleError
    from maturity.insight.cohort.frames.store import ReplyStore

    selection = cast("Selection | None", maker.selection)
    where = None if selection is None else selection.condition
    store = ReplyStore(rows.bank, partial(name_row, rows.settings.table))
    try:
        scorer = ColumnScorer(rows.bank, rows.settings.mapping, with_advice=True, with_first=True, where=where)
        encoder = ReplyEncoder(rows.bank, scorer, store)
    except NotExpressibleError:
        return None
    except Exception as error:  # noqa: BLE001 - each row can still be scored by itself
        settings.tell_exception(error)
        return None
    return ColumnReader(rows, maker, settings, scorer, encoder, ColumnReplies(store, None))


@dataclass(frozen=True)
class ColumnReader:
    """Reads one table."""

    rows: TableRows
    maker: ReplyMaker
    settings: ScorerSettings
    scorer: ColumnScorer
    encoder: ReplyEncoder
    replies: ColumnReplies

    def read_blocks(self, log: RunLog) -> Iterator[None]:
        """Read the table block by block; after each, nothing of it is kept but what `replies` and `log` have."""
        from maturity.batch.columns.blocks import read_blocks

        for block in read_blocks(self.rows.table):
            self._read(block, log)
            yield

    def _read(self, block: Block, log: RunLog) -> None:
        """Take note of each row of a block: of most at once, of those that are left to be scored alone one by one."""
        table, places = self.rows.table.path, self._add(block, log)
        for place, is_left in places:
            if not is_left:
                log.take(Entry(name_row(table, block.numbers[place]), "undecided"))
            elif not (row := block.read_row(place)).is_blank:
                entry = self.maker(self._scorer.score(RowInput(table, row)))
                log.take(entry)
                self._add_alone(row.number, entry)

    def _add(self, block: Block, log: RunLog) -> list[tuple[int, bool]]:
        """Add the rows of a block that are decided in columns.

        Return the places of the others in their order, each with whether it is to be scored by itself; for another one
        it is not known whether it is wanted.
        """
        from maturity.engine.columnar.columnar_bank import WANTED
        from maturity.engine.columnar.truth_codes import TRUE, UNDECIDED

        try:
            scored = self.scorer.score(block)
            is_decided, wanted = ~scored.is_left, scored.results.get_column(WANTED, default=None)
            is_wanted = is_decided if wanted is None else is_decided & (wanted == TRUE)
            self.encoder.add(scored, is_wanted)
        except Exception as error:  # noqa: BLE001 - each row can still be scored by itself
            self.settings.tell_exception(error)
            return [(place, True) for place in range(block.frame.height)]
        special = scored.is_left if wanted is None else scored.is_left | (wanted == UNDECIDED)
        kept = int(is_wanted.sum())
        if kept and self.replies.bank is None:
            self.replies.bank = self._bank_key
        log.count_rows(kept, len(special) - kept - int(special.sum()))
        return [(place, bool(scored.is_left[place])) for place in special.arg_true().to_list()]

    def _add_alone(self, number: int, entry: Entry) -> None:
        sent = entry.kept
        if isinstance(sent, SentReply):
            self.replies.bank = self.replies.bank or sent.bank
            self.replies.remarks += sent.has_remarks
            self.replies.store.add_reply(number, sent.reply)

    @cached_property
    def _bank_key(self) -> BankKey:
        """The bank in the language in which results are shown."""
        banks, path = BankCache(), self.rows.settings.bank_path
        language = self.settings.choose_language(banks.list_languages(path))
        bank = banks.load_in_language(path, language) or self.rows.bank
        return BankKey(bank.id, bank.version, bank.sha256, path, language)

    @cached_property
    def _scorer(self) -> InputScorer:
        return self.settings.open_scorer()
