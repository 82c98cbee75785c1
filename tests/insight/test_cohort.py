"""A cohort: medians by hand, who counts, what is hidden, and an attack on everything that is published."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.insight.cohort.cohort import Wishes, build_cohort
from maturity.insight.cohort.disclosure_control import DisclosureControl
from maturity.insight.cohort.facts import AxisSpread, Cohort, Counts, Spread
from maturity.insight.cohort.grouping import GroupingError, parse_grouping
from maturity.insight.cohort.quantiles import FIRST, MIDDLE, THIRD, find_percentiles, find_quantile
from maturity.insight.cohort.replies import Reply, Silence
from maturity.insight.cohort.rounding import round_scores, round_share
from maturity.insight.cohort.selecting import select_replies
from maturity.insight.cohort.tables import TableId, TableKind
from maturity.insight.cohort.unanimity import is_unanimous
from maturity.model.bank import Bank
from maturity.model.scoring_rules import Scale
from maturity.render.cohort.data import build_cohort_data
from maturity.render.cohort.peer_pack import PeerWords, build_peer_pack, count_left_out
from tests.insight.cohort_attack import LEAST, find_agreement, find_known, find_left, solve_tables, subtract
from tests.insight.cohorts import draw_replies, load_cohort_bank, make_reply

BYS = (None, "type", "equipe=0-3,4+", "equipe=0-2,3-4,5-6,7+")


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_cohort_bank()


def build(bank: Bank, replies: tuple[Reply, ...], by: str | None = None, least: int = LEAST) -> Cohort:
    grouping = parse_grouping(by, bank) if by else None
    return build_cohort(bank, select_replies(replies, "one"), Wishes(least=least, grouping=grouping))


def fractions(*numbers: int) -> list[Fraction]:
    return [Fraction(number) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "share", "by_hand"),
    [
        (fractions(7), MIDDLE, "7"),
        (fractions(1, 2, 3, 4), MIDDLE, "5/2"),
        (fractions(1, 2, 3, 4), FIRST, "7/4"),
        (fractions(1, 2, 3, 4), THIRD, "13/4"),
        (fractions(0, 10, 20, 40, 80), FIRST, "10"),
        (fractions(3, 5, 8, 9, 12, 15, 21, 22, 30, 31), FIRST, "33/4"),
        (fractions(3, 5, 8, 9, 12, 15, 21, 22, 30, 31), THIRD, "87/4"),
        ([Fraction(1, 3), Fraction(1, 2)], MIDDLE, "5/12"),
    ],
)
def test_quantiles_are_exact(numbers: list[Fraction], share: Fraction, by_hand: str) -> None:
    assert find_quantile(numbers, share) == Fraction(by_hand)


@pytest.mark.parametrize(("value", "by_hand"), [(10, "1/8"), (20, "1/2"), (30, "7/8")])
def test_a_percentile_counts_equal_scores_half(value: int, by_hand: str) -> None:
    assert find_percentiles(fractions(10, 20, 20, 30))[Fraction(value)] == Fraction(by_hand)


def test_an_organisation_counts_once_by_its_latest_then_fullest_reply() -> None:
    replies = [
        make_reply(1, Fraction(1), path="a.yaml", date="2025-01-01", answered=9),
        make_reply(1, Fraction(2), path="b.yaml", date="2026-01-01", answered=2),
        make_reply(1, Fraction(3), path="c.yaml", date="2026-01-01", answered=3),
        make_reply(2, Fraction(4), path="d.yaml"),
        make_reply(3, Fraction(5), path="e.yaml", key="", organisation=None),
        make_reply(3, Fraction(6), path="f.yaml", key="", organisation=None),
    ]
    one = select_replies(replies, "one")
    assert sorted(each.path for each in one.counted) == ["c.yaml", "d.yaml", "e.yaml", "f.yaml"]
    assert (one.organisations, one.repeated, one.left_out) == (4, 1, 2)
    each = select_replies(replies, "each")
    assert (len(each.counted), each.organisations, each.left_out) == (6, 4, 0)
    assert select_replies(replies[::-1], "one") == one


def test_the_short_version_does_not_count_beside_the_whole_one() -> None:
    replies = [make_reply(1, Fraction(1)), make_reply(1, Fraction(9), scope="express", date="2027-01-01")]
    assert [each.scope for each in select_replies(replies, "one").counted] == ["full"]
    assert select_replies(replies[1:], "one").is_short


def test_a_provisional_score_and_no_score_are_no_zero(bank: Bank) -> None:
    counted = [make_reply(number, Fraction(60)) for number in range(10)]
    apart = [make_reply(number, Fraction(0), provisional=True) for number in range(10, 15)]
    without = [make_reply(number, None) for number in range(15, 20)]
    whole = build(bank, (*counted, *apart, *without)).whole
    assert whole.axes["overall"].n == 10
    assert whole.axes["overall"].scores.median == 60
    assert whole.axes["overall"].scores.first == 60
    cells = whole.tables[TableId("scored", "overall")].cells
    assert cells == {"scored": 10, "provisional": 5, "none": 5}


def test_a_median_takes_five_and_quartiles_ten(bank: Bank) -> None:
    nine = build(bank, tuple(make_reply(number, Fraction(number)) for number in range(9))).whole.axes["overall"]
    assert (nine.scores.median, nine.scores.first, nine.scores.third) == (4, None, None)
    few = [make_reply(number, Fraction(5) if number < 4 else None) for number in range(12)]
    assert "overall" not in build(bank, tuple(few)).whole.axes


def test_what_is_hidden_is_never_alone(bank: Bank) -> None:
    """Two do not say whether the duty is met: neither is this shown, nor the next smallest count, which would tell."""
    states = ["met"] * 9 + ["unmet"] * 6 + ["open"] * 2
    replies = tuple(make_reply(number, Fraction(1), duties=(state,)) for number, state in enumerate(states))
    cells = build(bank, replies).whole.tables[TableId("duty", "registre")].cells
    assert cells == {"met": 9, "planned": 0, "unmet": None, "open": None, "spared": 0}


@pytest.mark.parametrize("by", BYS)
@pytest.mark.parametrize(("many", "seed"), [(12, 0), (22, 10), (32, 20), (42, 30), (60, 0)])
def test_no_difference_of_published_numbers_tells_of_fewer_than_five(
    bank: Bank, by: str | None, many: int, seed: int
) -> None:
    replies = draw_replies(many, seed)
    cohort = build(bank, replies, by)
    data = build_cohort_data(cohort, "2026-11-23T00:00:00Z")
    counted = select_replies(replies, "one").counted
    known = find_known(data, counted, bank) | find_left(data, counted, bank)
    assert len(known) > 1
    found = [each for each in subtract(known) if len(each) < LEAST]
    assert not found
    solved = [(name, count) for name, count in solve_tables(data, counted, bank) if 0 < count < LEAST]
    assert not solved


def test_the_attack_finds_what_a_careless_cohort_gives_away(bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the control's look at other tables, at pools and at groups, the attack succeeds."""
    replies = draw_replies(40, 41)
    counted = select_replies(replies, "one").counted
    careful = build_cohort_data(build(bank, replies, BYS[-1]), "2026-11-23T00:00:00Z")
    assert not [each for each in subtract(find_known(careful, counted, bank)) if len(each) < LEAST]
    assert not [count for _, count in solve_tables(careful, counted, bank) if 0 < count < LEAST]
    for name, careless in (("_reveals", never), ("_is_small", never), ("_subtract", nothing)):
        with monkeypatch.context() as patch:
            patch.setattr(DisclosureControl, name, careless)
            data = build_cohort_data(build(bank, replies, BYS[-1]), "2026-11-23T00:00:00Z")
        small = [each for each in subtract(find_known(data, counted, bank)) if len(each) < LEAST]
        solved = [count for _, count in solve_tables(data, counted, bank) if 0 < count < LEAST]
        assert small or solved, name


def never(*_: object) -> bool:
    return False


def nothing(*_: object) -> list[int]:
    return []


@pytest.mark.parametrize("seed", range(3))
def test_replies_of_one_organisation_are_no_group(bank: Bank, seed: int) -> None:
    """Where each reply counts, five replies of two organisations tell of two."""
    replies = tuple(replace(each, key=f"ville{number // 4}") for number, each in enumerate(draw_replies(32, seed)))
    selection = select_replies(replies, "each")
    cohort = build_cohort(bank, selection, Wishes(respondents="each"))
    assert (cohort.organisations, cohort.whole.n) == (8, 32)
    known = find_known(build_cohort_data(cohort, ""), selection.counted, bank)
    owners = [reply.key for reply in selection.counted]
    for great in known:
        for small in known:
            difference = great - small if small < great else great
            assert len({owners[place] for place in difference}) >= LEAST


def test_a_greater_least_group_hides_more(bank: Bank) -> None:
    replies = draw_replies(30, 1)
    for part in (build(bank, replies, least=9).whole,):
        for counts in part.tables.values():
            assert all(count is None or count == 0 or count >= 9 for count in counts.cells.values())


@pytest.mark.parametrize("by", ["type", "equipe=0-3,4+"])
def test_the_order_of_files_does_not_matter(bank: Bank, by: str) -> None:
    replies = draw_replies(30, 3)
    assert build(bank, replies, by) == build(bank, replies[::-1], by)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("taille", "unknown"),
        ("equipe", "ranges"),
        ("equipe=x", "ranges"),
        ("equipe=5-2", "ranges"),
        ("equipe=0-5,5+", "overlap"),
        ("equipe=1+,7", "overlap"),
        ("type=0-5", "no_ranges"),
    ],
)
def test_groups_that_cannot_be_made(bank: Bank, written: str, reason: str) -> None:
    with pytest.raises(GroupingError) as caught:
        parse_grouping(written, bank)
    assert caught.value.reason == reason


def test_ranges_include_both_ends(bank: Bank) -> None:
    grouping = parse_grouping("profile.equipe=0-5,6,7-8.5", bank)
    numbers = (0, 5, 6, Fraction(17, 2), 9)
    assert [grouping.assign(Fraction(number)) for number in numbers] == ["0-5", "0-5", "6", "7-8.5", "no-range"]


def read_known(bank: Bank, replies: tuple[Reply, ...], by: str | None) -> set[frozenset[int]]:
    """What a reader of one publication knows."""
    data = build_cohort_data(build(bank, replies, by), "2026-11-23T00:00:00Z")
    return find_known(data, select_replies(replies, "one").counted, bank)


@pytest.mark.parametrize("seed", range(3))
def test_a_cohort_with_and_without_groups_by_options_tells_no_more_than_with_them(bank: Bank, seed: int) -> None:
    """The whole is the same, so that peers or a page without groups can go beside a page with them."""
    replies = draw_replies(24 + 9 * seed, seed)
    assert build(bank, replies).whole == build(bank, replies, "type").whole
    both = read_known(bank, replies, None) | read_known(bank, replies, "type")
    assert not [each for each in subtract(both) if len(each) < LEAST]


def test_two_publications_can_be_subtracted_as_every_screen_says(bank: Bank) -> None:
    """Groups by two different lists of ranges, and one organisation more: neither can be protected by one run alone."""
    replies = draw_replies(40, 3)
    first, second = (read_known(bank, replies, by) for by in ("equipe=0-3,4+", "equipe=0-4,5+"))
    for alone in (first, second):
        assert not [each for each in subtract(alone) if len(each) < LEAST]
    assert [each for each in subtract(first | second) if len(each) < LEAST]
    duty = TableId("duty", "registre")
    fewer, more = (build(bank, drawn).whole.tables[duty].cells for drawn in (replies[:-1], replies))
    assert sum(fewer[cell] != more[cell] for cell in more) == 1


def test_the_page_and_the_peers_of_one_run_hold_the_same_numbers(bank: Bank) -> None:
    cohort = build(bank, draw_replies(40, 2), "type")
    page, pack = build_cohort_data(cohort, ""), build_peer_pack(cohort, PeerWords("2026-11-23", "volontaires", None))
    shown = [each for each in page["whole"]["tables"] if each in pack["tables"]]
    assert pack["tables"] == shown
    spreads = {each["axis"]: each["exact"] | {"n": each["n"]} for each in page["whole"]["axes"]}
    for axis in pack["axes"]:
        assert axis["n"] == spreads[axis["axis"]]["n"]
        assert Fraction(axis["median"]) == Fraction(spreads[axis["axis"]]["median"])


@pytest.mark.parametrize(("many", "seed"), [(5, 1), (7, 2), (12, 0), (22, 10), (40, 2)])
def test_a_peer_pack_tells_the_same_of_nobody_and_of_all_at_once(bank: Bank, many: int, seed: int) -> None:
    replies = draw_replies(many, seed)
    counted = select_replies(replies, "one").counted
    cohort = build(bank, replies)
    page, pack = build_cohort_data(cohort, ""), build_peer_pack(cohort, PeerWords("2026-11-23", "volontaires", None))
    found = [find_agreement(table, counted, bank, page["edges"]) for table in page["whole"]["tables"]]
    kept = [table for table, agreed in zip(page["whole"]["tables"], found, strict=True) if not agreed]
    assert kept == pack["tables"]
    assert count_left_out(cohort) == sum(found)


@pytest.mark.parametrize(
    ("kind", "counts", "is_told_of_all"),
    [
        ("duty", {"met": 0, "planned": 0, "unmet": 8, "open": 0, "spared": 0}, True),
        ("duty", {"met": 0, "planned": 0, "unmet": 6, "open": 0, "spared": 7}, True),
        ("duty", {"met": 0, "planned": 0, "unmet": 0, "open": 0, "spared": 8}, True),
        ("duty", {"met": None, "planned": 0, "unmet": 6, "open": 0, "spared": None}, False),
        ("option", {"yes": 0, "no": None, "open": None, "apart": 0}, True),
        ("option", {"yes": 0, "no": 0, "open": 9, "apart": 0}, True),
        ("option", {"yes": 5, "no": 6, "open": 0, "apart": 0}, False),
        ("question", {"answered": 9, "open": 0, "apart": 0}, False),
        ("scored", {"scored": 9, "provisional": 0, "none": 0}, False),
    ],
)
def test_what_tells_the_same_of_all(kind: TableKind, counts: dict[str, int | None], is_told_of_all: bool) -> None:
    of = sum(count or 0 for count in counts.values())
    found = is_unanimous(TableId(kind, "x"), Counts(of + 10 * (None in counts.values()), counts))
    assert found == is_told_of_all


def test_figures_of_scores_are_hundredths_of_the_scale(bank: Bank) -> None:
    """As they are, three of the five are each the score of one organisation."""
    scores = [Fraction(9295, 324), *map(Fraction, (1, 2, 90, 91))]
    readings = [make_reply(number, score) for number, score in enumerate(scores)]
    overall = build(bank, tuple(readings)).whole.axes["overall"]
    assert (overall.scores.median, overall.low, overall.high) == (29, 29, 29)
    assert round_share(Fraction(1, 200)) == Fraction(1, 100)
    four = Scale(min=Fraction(1), max=Fraction(5), decimals=2)
    half = Fraction(1, 2)
    spread = AxisSpread(5, 5, Spread(Fraction(301, 100), Fraction(1) + half, None), Fraction(301, 100), Fraction(5))
    told = round_scores(spread, four)
    assert (told.scores.median, told.scores.first, told.scores.third) == (3, Fraction(38, 25), None)
    assert (told.low, told.high) == (3, 5)


def test_a_group_that_all_agree_in_is_told_as_every_screen_says(bank: Bank) -> None:
    """A share of 100 % is published: it tells what each of a group has answered, which the method says."""
    replies = tuple(make_reply(number, Fraction(1), duties=("unmet",)) for number in range(8))
    cells = build(bank, replies).whole.tables[TableId("duty", "registre")].cells
    assert cells == {"met": 0, "planned": 0, "unmet": 8, "open": 0, "spared": 0}


@pytest.mark.parametrize(
    ("number", "told"), [(12_345, 12_000), (45, 45), (0, 0), (999, 1000), (Fraction(27, 8), "17/5")]
)
def test_a_number_is_told_in_two_digits(bank: Bank, number: int | Fraction, told: int | str) -> None:
    """As it is, the number of inhabitants would tell which town is in the middle."""
    given = ("ville", Fraction(number), "non", ("site",), Silence.APART)
    numbers = build(bank, tuple(make_reply(each, Fraction(1), given=given) for each in range(5))).whole.numbers
    assert numbers["profile.equipe"].scores.median == Fraction(told)


def test_the_first_and_the_last_day_are_told_of_ten(bank: Bank) -> None:
    replies = tuple(make_reply(number, Fraction(1), date=f"2026-01-{number + 1:02}") for number in range(10))
    assert build(bank, replies[1:]).dates is None
    assert build(bank, replies).dates == ("2026-01-01", "2026-01-10")


def test_groups_come_before_answers(bank: Bank) -> None:
    """What was asked for is hidden after what was not: few recommendations give way to the groups."""
    replies = tuple(
        make_reply(number, Fraction(1), given=("ville", Fraction(number // 6), "non", ("site",), Silence.APART),
                   advised=("planifier",) if number < 8 else ())
        for number in range(18)
    )  # fmt: skip
    cohort = build(bank, replies, "equipe=0,1+")
    assert [part.key for part in cohort.groups] == ["0", "1+"]
    assert TableId("advice", "planifier") not in cohort.whole.tables


@pytest.mark.parametrize("parts", [5, 8, 10])
def test_sums_of_cells_are_known_too(parts: int) -> None:
    """A set that differs by one from the sum of two cells far apart is not told."""
    cells = [0b11111 << 5 * place for place in range(parts)]
    control = DisclosureControl(5, int.bit_count, 4, 5 * parts)
    assert all(control.publish((1 << 5 * parts) - 1, cells, "t").are_shown)
    assert not control.record((cells[0] | cells[parts - 2]) & ~1)
    assert not control.record(((1 << 5 * parts) - 1) & ~(cells[0] | cells[parts - 2]) & ~(1 << 7))
