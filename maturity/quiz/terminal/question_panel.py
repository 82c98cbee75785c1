"""The panel with the list of all questions: one types a number or words, or takes the arrows, and goes to one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from maturity.quiz.commands import get_letter
from maturity.quiz.entry import clean_text
from maturity.quiz.key_wording import describe_command
from maturity.quiz.question_list import Finder
from maturity.quiz.step_states import describe_counts
from maturity.quiz.terminal.display import Display, PressedCommand
from maturity.quiz.terminal.styled_lines import StyledLines
from maturity.quiz.terminal.viewport import Viewport
from maturity.text.catalogue import say
from maturity.text.safe import make_visible
from maturity.text.sentences import format_sentence

_PAGE = 10
"""How many rows a key for a page goes up or down."""


@dataclass
class QuestionPanel:
    """The list of questions, from which one goes to a question."""

    display: Display
    language: str
    finder: Finder
    """What is typed and highlighted, to begin with and in the end."""
    _viewport: Viewport = field(default_factory=Viewport)

    def run(self) -> int | PressedCommand | None:
        """Ask until a question is chosen; return its number, the command that quits, or None if the list is left."""
        body = self.display.make_window(lambda lines: lines.take(*self._look()[:2]))
        result: int | PressedCommand | None = self.display.run(
            self._draw_head, body, self._draw_foot, self._bind_keys()
        )
        return result

    # --- drawing

    def _draw_head(self, lines: StyledLines) -> None:
        lines.add("")
        lines.add_aside(say("quiz.list", self.language, counts=describe_counts(self.finder.session, self.language)))
        lines.add(say("quiz.list_question", self.language), "strong")
        lines.add(f"> {make_visible(self.finder.typed)}_")
        lines.add("")

    def _draw_body(self, lines: StyledLines) -> list[range]:
        """Add every row found to `lines`, under the titles of their sections; return the lines of each row.

        The title of a section belongs to the row below it.
        """
        section, ranges = "", []
        width = len(str(len(self.finder.rows)))
        for row in self.finder.found:
            start = len(lines.rows)
            if row.section != section:
                section = row.section
                lines.add(section, "faint")
            is_highlighted = row.number == self.finder.pointed
            mark = f"{'>' if is_highlighted else ' '} {row.number:>{width}}. "
            if is_highlighted:
                lines.cursor = len(lines.rows)
            lines.add_row(mark + row.format(lines.width - len(mark)), "pointed" if is_highlighted else "")
            ranges.append(range(start, len(lines.rows)))
        return ranges

    def _look(self) -> tuple[StyledLines, range, str]:
        """Return the body, the lines of it that are in view, and a sentence about the questions that are not."""
        ranges: list[range] = []
        body = self.display.draw_lines(lambda lines: ranges.extend(self._draw_body(lines)))
        edges = self.display.count_rows(self._draw_head) + self.display.count_rows(self._draw_foot_end) + 1
        view = self._viewport.scroll(len(body.rows), self.display.rows - edges, *self._find_wanted(ranges))
        above = sum(rows.stop - 1 < view.start for rows in ranges)
        below = sum(rows.stop > view.stop for rows in ranges)
        hidden = (("quiz.hidden_above", above), ("quiz.hidden_below", below))
        parts = ", ".join(say(key, self.language, n=count) for key, count in hidden if count)
        return body, view, say("quiz.hidden", self.language, parts=parts) if parts else ""

    def _find_wanted(self, ranges: list[range]) -> tuple[int, int]:
        """Return the first and the last line that have to be in view: those of the highlighted row."""
        for row, lines in zip(self.finder.found, ranges, strict=True):
            if row.number == self.finder.pointed:
                return lines.start, lines.stop - 1
        return 0, 0

    def _draw_foot(self, lines: StyledLines) -> None:
        lines.add_row(self._look()[2], "strong")
        self._draw_foot_end(lines)

    def _draw_foot_end(self, lines: StyledLines) -> None:
        """Draw the foot without its first line, which says what is out of view and is there in any case."""
        if self.finder.objection:
            lines.add_notice(format_sentence(self.finder.objection, self.language), "warned")
        elif not self.finder.found:
            lines.add_notice(say("quiz.no_match", self.language, text=self.finder.typed), "warned")
        keys = describe_command("quit", self.language, ctrl=True)
        lines.add_aside(say("quiz.keys.list", self.language, keys=keys), say("quiz.brief.list", self.language))

    # --- keys

    def _bind_keys(self) -> KeyBindings:
        keys = KeyBindings()
        moves = (("up", -1), ("down", 1), ("pageup", -_PAGE), ("pagedown", _PAGE), ("home", -99_999), ("end", 99_999))
        for key, by in moves:
            self._bind_move(keys, key, by)
        keys.add(Keys.Any)(self._type)
        keys.add(Keys.BracketedPaste)(lambda event: self._add_text(clean_text(event.data)))
        keys.add("backspace", eager=True)(lambda _: self._set_typed(self.finder.typed[:-1]))
        keys.add("c-u", eager=True)(lambda _: self._set_typed(""))
        keys.add("enter", eager=True)(self._choose)
        keys.add("escape", eager=True)(lambda event: event.app.exit(result=None))
        quit_key = f"c-{get_letter('quit', self.language)}"
        keys.add(quit_key, eager=True)(lambda event: event.app.exit(result=PressedCommand("quit")))
        return keys

    def _bind_move(self, keys: KeyBindings, key: str, by: int) -> None:
        @keys.add(key, eager=True)
        def _(_: KeyPressEvent) -> None:
            self.finder = self.finder.move(by)

    def _type(self, event: KeyPressEvent) -> None:
        if not self.display.is_paste(event) and event.data.isprintable():
            self._add_text(event.data)

    def _add_text(self, text: str) -> None:
        self.finder = self.finder.add_text(text)

    def _set_typed(self, typed: str) -> None:
        self.finder = self.finder.type_text(typed)

    def _choose(self, event: KeyPressEvent) -> None:
        chosen = self.finder.choose()
        if isinstance(chosen, int):
            event.app.exit(result=chosen)
        else:
            self.finder = replace(self.finder, objection=chosen)
