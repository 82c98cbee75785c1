"""What is read first: the position, what the law demands, what to build on, and three actions to begin with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.render.report.content import Part
from maturity.render.report.items.actions import Action
from maturity.render.report.items.duties import Duties
from maturity.render.report.items.position import Strength
from maturity.render.report.selection import list_first_facts, shorten
from maturity.render.report.slides.bounded import describe_points, name_slide, write_bounded
from maturity.render.report.slides.columns import write_beside
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.fitting import choose_fitting, choose_size, count_fitting
from maturity.render.report.slides.words import Block, Line

_SHORT, _SHORTER = 170, 90
_POSITION_SHARE, _STRENGTHS_SHARE = 0.54, 0.38
"""What the text on the left takes of the width."""
_LENGTHS = (500, _SHORT, _SHORTER, 0)
"""How many letters each longer text may have, tried one after the other; with 0 it is left to the notes."""


def _list_position(part: Part) -> Iterator[list[Block]]:
    """Yield the position in words, each time with less around it; what nobody may miss is always there."""
    head = part.headline
    needed: list[Block] = [(Line(caution, "strong"),) for caution in head.cautions]
    if head.position:
        needed.append((Line(head.position, "lead"),))
    needed += [(Line(point, "item"),) for point in head.points]
    score: list[Block] = [(Line(text),) for text in (head.score,) if text]
    portrait: list[Block] = [(Line(text),) for text in (head.portrait,) if text]
    coverage: list[Block] = [(Line(text),) for text in (head.coverage,) if text]
    yield [*needed, *portrait, *score, *coverage]
    yield [*needed, *score, *coverage]
    yield [*needed, *score]
    yield needed


def list_position_notes(part: Part) -> list[str]:
    """List the sentences that belong to a position."""
    head = part.headline
    settles = [head.settles.text, *head.settles.details] if head.settles else []
    blockers = [text for point in part.blockers for text in (point.text, *point.details)]
    title = [part.blockers_title] if part.blockers else []
    return [text for text in (head.portrait, head.score, head.coverage, *settles, *title, *blockers) if text]


def add_position(deck: Deck, part: Part, name: str) -> None:
    """Add a slide that says where the organisation is, and beside it what keeps the next level away."""
    title = name_slide(deck, deck.say("report.brief"), name)
    settles = part.headline.settles
    more: Block = () if settles is None else (Line(settles.text), *(Line(each, "item") for each in settles.details))
    told = list(_list_position(part))
    wordings = [[*told[0], more], *told] if more else told
    blockers = list(_list_blockers(deck, part))
    page = write_beside(deck, title, wordings, blockers, _POSITION_SHARE) if blockers else None
    if page is None:
        page = deck.add_page(title, "text")
        joined = [[*wording, *_drop_lead(blockers[-1])] for wording in wordings] if blockers else wordings
        index, size = choose_fitting(joined, page.box)
        deck.write_text(page, joined[index][: count_fitting(joined[index], page.box, size)], size)
    deck.set_notes(page, list_position_notes(part))


def _list_blockers(deck: Deck, part: Part) -> Iterator[list[Block]]:
    """Yield what keeps the next level away, each time with fewer of its points; nothing where nothing is said of it."""
    if not part.blockers_title or part.is_blank:
        return
    head: Block = (Line(part.blockers_title, "lead"),)
    points = describe_points(part.blockers)
    lines: list[Block] = [(line,) for block in points for line in block]
    yield [head, *points]
    for count in range(len(lines) - 1, 0, -1):
        if lines[count - 1][0].role != "strong":
            yield [head, *lines[:count], (Line(deck.say("report.slide.more", n=len(lines) - count)),)]


def _drop_lead(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks whose first one is no larger than the others."""
    return [(Line(blocks[0][0].text, "strong"),), *blocks[1:]] if blocks else []


def add_duties(deck: Deck, part: Part, name: str) -> None:
    """Add what the law demands: what is missing, with what to do; or else what there is."""
    duties = part.duties
    if duties is None:
        return
    title = name_slide(deck, deck.say("duties.title"), name)
    blocks: list[Block] = [(Line(duties.short_counts or duties.note, "strong"),), *list_duties(deck, duties)]
    note: list[Block] = [(Line(duties.note),)] if duties.short_counts else []
    page = deck.add_page(title, "text")
    deck.set_notes(page, list_duty_notes(duties))
    if choose_size([*blocks, *note], page.box):
        write_bounded(deck, page, [*blocks, *note])
        return
    if deck.is_tight:
        write_bounded(deck, page, [*note, *blocks])
        return
    # What this is not has to be said on a slide: it opens the second one, where nothing can push it out.
    count = min(count_fitting(blocks, page.box), len(blocks) - 1 if note else len(blocks))
    write_bounded(deck, page, blocks[:count])
    if blocks[count:]:
        write_bounded(deck, deck.add_page(title, "text"), [*note, *blocks[count:]])


def list_duties(deck: Deck, duties: Duties) -> Iterator[Block]:
    """Yield what is not met yet, with what to do; where all is settled, how each duty stands."""
    for item in duties.pressing:
        todo = shorten(item.todo, _SHORT)
        yield (Line(item.standing, "strong"), *((Line(todo, "item"),) if todo else ()))
    for group in () if duties.pressing else duties.groups:
        for item in group.items:
            yield (Line(deck.say("report.described", title=group.title, words=item.text), "item"),)


def list_duty_notes(duties: Duties) -> list[str]:
    """List all that is said of duties, for the notes of a slide."""
    sentences = [duties.counts, duties.note]
    for group in duties.groups:
        for item in group.items:
            sentences += [f"{group.title} – {item.text}", *item.details, item.todo]
    return sentences


def add_steps(deck: Deck, part: Part, name: str) -> None:
    """Add what to build on and what to begin with on Monday: side by side if both have room there."""
    lists = [
        (part.strengths_title, [_list_strengths(deck, part, most) for most in _LENGTHS]),
        (part.first_title, [_list_first(deck, part, most) for most in _LENGTHS]),
    ]
    lists = [(title, choices) for title, choices in lists if len(choices[0]) > 1]
    notes = [*_list_strength_notes(deck, part.strengths), *_list_action_notes(part.first)]
    if len(lists) > 1:
        page = write_beside(
            deck,
            name_slide(deck, deck.say("report.slide.steps"), name),
            lists[0][1][:-1],
            lists[1][1][:-1],
            _STRENGTHS_SHARE,
        )
        if page is not None:
            deck.set_notes(page, notes)
            return
    for title, choices in lists[-1:] if deck.is_tight else lists:
        page = deck.add_page(name_slide(deck, title, name), "text")
        alone = [blocks[1:] for blocks in choices]
        write_bounded(deck, page, alone[choose_fitting(alone, page.box)[0]])
        deck.set_notes(page, notes)
        notes = []


def _list_strengths(deck: Deck, part: Part, most: int) -> list[Block]:
    head: Block = (Line(part.strengths_title, "lead"),)
    return [head, *(_describe_strength(deck, each, most) for each in part.strengths)]


def _list_first(deck: Deck, part: Part, most: int) -> list[Block]:
    head: Block = (Line(part.first_title, "lead"),)
    return [head, *(_describe_action(deck, each, most) for each in part.first)]


def _describe_strength(deck: Deck, strength: Strength, most: int) -> Block:
    score = deck.say("report.of", score=strength.score.text, best=strength.best)
    text = deck.say("report.described", title=shorten(strength.title, max(most, _SHORTER)), words=score)
    answer = shorten(strength.answer, most) if most else ""
    return (Line(text, "strong"), *((Line(answer),) if answer else ()))


def _describe_action(deck: Deck, action: Action, most: int) -> Block:
    title = shorten(action.title, max(most, _SHORTER))
    step = shorten(action.first_step, most) if most and action.first_step else ""
    lines = [Line(title, "strong"), Line(" · ".join(list_first_facts(action)))]
    if step:
        lines.append(Line(deck.say("report.first_step", step=step)))
    return tuple(lines)


def _list_strength_notes(deck: Deck, strengths: Sequence[Strength]) -> list[str]:
    return [deck.say("report.described", title=each.title, words=each.answer) for each in strengths if each.answer]


def _list_action_notes(actions: Sequence[Action]) -> list[str]:
    sentences = []
    for action in actions:
        sentences += [f"{action.title} ({action.place})", action.why, action.reason, action.chain, *action.steps]
    return sentences
