"""Plants slips of authors in banks, and finds out what catches each: an error, an example, a rule, or nothing.

All that `maturity check` looks at is looked at, one thing after the other, up to the first that it says and does not
say of the bank without the slip: most slips need only a part of a check. `Field.check_whole` makes the whole check, as
the command does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Literal, assert_never

from benchmarks.slips import DATA_SLIPS, TEXT_SLIPS, TRANSLATION_SLIPS, VERSION_SLIPS
from benchmarks.slips.drawing import Data, Draw
from maturity.lint.against.study import study_banks
from maturity.lint.examples import check_examples
from maturity.lint.rule import AnyRule, Rule, TranslationRule, WordingRule
from maturity.lint.rules import RULES, advice, examples, levels, proofs
from maturity.lint.runner import check_file
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.bank import read_bank
from maturity.loading.bank_cache import BankCache
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document, open_document, parse_document
from maturity.syntax.quoting import format_value
from maturity.syntax.reading import Source

ROOT = Path(__file__).parents[1]
BANKS = (
    *(ROOT / "questionnaires" / f"{name}.yaml" for name in ("communication_numerique", "medias_sociaux", "prerequis")),
    *(ROOT / "tests" / "models" / f"{name}.yaml" for name in ("samm_v2", "gtmi")),
)
"""The banks in which slips are planted: those that ship, and the models of the tests."""
TODAY = "2026-11-30"
"""The day on which the banks are checked: what is out of date depends on it."""
NOT_DECIDED = "MB780"
"""That something could not be found out catches nothing."""
Way = Literal["error", "example", "rule", ""]
"""How a slip is caught: by an error, by an example that no longer gives what it expects, by a rule; "" if it is not."""
Finding = tuple[Way, str]
"""How something is found, and its code."""
_LATE: tuple[AnyRule, ...] = (*levels.RULES, *advice.RULES, *proofs.RULES, *examples.RULES)
"""The rules that take most of the time of a check."""


@dataclass(frozen=True)
class Planted:
    """What came of one slip in one bank."""

    slip: str
    """The name of its sort."""
    bank: str
    place: str
    """Where in the bank it is: `questions.rythme`."""
    way: Way
    code: str
    """The first code that tells it; "" without any."""
    text: str
    """The text of the file with the slip."""


class Field:
    """One bank in which slips are planted."""

    def __init__(self, path: Path) -> None:
        """Open the bank at `path`, which has to be without errors."""
        self._path = path
        self._document = _open(path)
        bank = read_bank(self._document).bank
        assert bank is not None, path
        self._bank = bank
        self._texts: dict[str, str] = {}
        """The path of a file that is not there to what would be in it."""
        self._banks = BankCache(self._open_planted)

    def plant(self, seed: str) -> Iterator[Planted]:
        """Plant each sort of slip once, as far as the bank has room for it, at places that `seed` decides."""
        writer = Writer(self._document.data)
        for change in DATA_SLIPS:
            data = deepcopy(self._document.data)
            if place := change(data, _draw(seed, change.__name__)):
                yield self._report(change.__name__, place, writer.write(data), self._find_catch)
        for replace in TEXT_SLIPS:
            if found := replace(self._document.source.text, _draw(seed, replace.__name__)):
                yield self._report(replace.__name__, *found, self._find_catch)
        for change in VERSION_SLIPS:
            data = deepcopy(self._document.data)
            if place := change(data, _draw(seed, change.__name__)):
                yield self._report(change.__name__, place, writer.write(data), self._compare)
        if self._translation.exists():
            yield from self._plant_in_translation(seed)

    @property
    def name(self) -> str:
        """The id of the bank."""
        return self._bank.id

    def check_whole(self, text: str) -> list[str]:
        """List the codes that a whole check of the bank finds and that it does not find in it as it is."""
        return list((Counter(_list_codes(self._check(self._path, text))) - self._known_whole).elements())

    @cached_property
    def _known_whole(self) -> Counter[str]:
        return Counter(_list_codes(self._check(self._path, self._document.source.text)))

    def _plant_in_translation(self, seed: str) -> Iterator[Planted]:
        translation = _open(self._translation)
        writer = Writer(translation.data)
        known = Counter(_list_codes(self._check(self._translation, translation.source.text)))
        for change in TRANSLATION_SLIPS:
            data = deepcopy(translation.data)
            if place := change(data, self._document.data, _draw(seed, change.__name__)):
                find = partial(self._check_translation, known)
                yield self._report(change.__name__, place, writer.write(data), find)

    @property
    def _translation(self) -> Path:
        return self._path.with_suffix(".en.yaml")

    def _report(self, slip: str, place: str, text: str, find: Callable[[str], Finding]) -> Planted:
        return Planted(slip, self._bank.id, place, *find(text), text)

    def _find_catch(self, text: str) -> Finding:
        """Find what is said of the bank that `text` is and not of the bank as it is; the first of it."""
        document = parse_document(Source("bank.yaml", text))
        if not isinstance(document, Document):
            return "error", document[0].code
        return _find_new(self._known, _list_findings(document))

    @cached_property
    def _known(self) -> Counter[str]:
        """How often each code is told of the bank as it is."""
        return Counter(code for _, code in _list_findings(self._document))

    def _compare(self, text: str) -> Finding:
        """Find what is said of a new version of the bank, set against it; its examples are not looked at."""
        document = parse_document(Source("bank.yaml", text))
        assert isinstance(document, Document)
        loaded = read_bank(document)
        if loaded.bank is None:
            return _sort(loaded.diagnostics[0])
        problems = study_banks(self._bank, loaded.bank, document).problems
        return ("rule", problems[0].code) if problems else ("", "")

    def _check_translation(self, known: Counter[str], text: str) -> Finding:
        return _find_new(known, map(_sort, self._check(self._translation, text)))

    def _check(self, path: Path, text: str) -> Iterable[Diagnostic]:
        """Check a file whose text is `text` as if it stood beside the one at `path`."""
        planted = str(path.with_stem(f"{len(self._texts)}{path.stem}"))
        self._texts[planted] = text
        return check_file(planted, self._banks, today=TODAY).diagnostics

    def _open_planted(self, path: str) -> Document | list[Diagnostic]:
        return parse_document(Source(path, self._texts[path])) if path in self._texts else open_document(path)


def plant_slips(rounds: int, seed: int) -> Iterator[Planted]:
    """Plant every slip in every bank `rounds` times, at places that `seed` decides."""
    for path in BANKS:
        yield from plant_in(Field(path), rounds, seed)


def plant_in(field: Field, rounds: int, seed: int) -> Iterator[Planted]:
    """Plant every slip in one bank `rounds` times, at places that `seed` decides."""
    for number in range(rounds):
        yield from field.plant(f"{seed} {field.name} {number}")


class Writer:
    """Writes data that differ in few places from those of one file; what is as there is written once."""

    def __init__(self, data: Data) -> None:
        """Keep the data of the file as it is."""
        self._known = {key: [(each, format_value(each)) for each in _list_parts(value)] for key, value in data.items()}

    def write(self, data: Data) -> str:
        """Return `data` as YAML, one line a section."""
        return "".join(f"{key}: {self._write_section(key, value)}\n" for key, value in data.items())

    def _write_section(self, key: str, value: object) -> str:
        written = [self._write_part(key, index, each) for index, each in enumerate(_list_parts(value))]
        return f"[{', '.join(written)}]" if isinstance(value, list) else written[0]

    def _write_part(self, key: str, index: int, part: object) -> str:
        known = self._known.get(key, [])[index : index + 1]
        return known[0][1] if known and known[0][0] == part else format_value(part)


def _list_parts(value: object) -> list[object]:
    """List the entries of a section; a section that is no list is its only one."""
    return value if isinstance(value, list) else [value]


def _open(path: Path) -> Document:
    document = open_document(str(path))
    assert isinstance(document, Document), path
    return document


def _draw(seed: str, name: str) -> Draw:
    return Draw(f"{seed} {name}")


def _list_findings(document: Document) -> Iterator[Finding]:
    """Yield what is found in a bank: by loading it, by most rules, by its examples, by rules that need all of these."""
    loaded = read_bank(document)
    yield from map(_sort, loaded.diagnostics)
    if loaded.bank is None:
        return
    studied = StudiedBank(loaded.bank, document, TODAY)
    yield from _apply([rule for rule in RULES if rule not in _LATE], studied)
    yield from (("example", each.code) for each in check_examples(studied.examples, document))
    yield from _apply(_LATE, studied)


def _apply(rules: Iterable[AnyRule], studied: StudiedBank) -> Iterator[Finding]:
    for rule in rules:
        match rule:
            case Rule():
                yield from (("rule", each.code) for each in rule.find_problems(studied))
            case WordingRule():
                yield from (("rule", each.code) for each in rule.find_problems(studied.texts))
            case TranslationRule():
                pass
            case _:
                assert_never(rule)


def _find_new(known: Counter[str], findings: Iterable[Finding]) -> Finding:
    """Return the first of `findings` of whose code there are more than are known."""
    told: Counter[str] = Counter()
    for way, code in findings:
        if code == NOT_DECIDED:
            continue
        told[code] += 1
        if told[code] > known[code]:
            return way, code
    return "", ""


def _sort(diagnostic: Diagnostic) -> Finding:
    return "error" if diagnostic.severity == "error" else "rule", diagnostic.code


def _list_codes(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [each.code for each in diagnostics]
