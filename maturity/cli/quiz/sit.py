"""A sitting of the quiz: its questions, and what is told when it ends without a result."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from maturity.cli.quiz.prompts import is_interactive
from maturity.cli.quiz.settle import QuizOptions, Setup
from maturity.cli.run import Run
from maturity.errors import UsageError
from maturity.quiz.keeper import Keeper
from maturity.quiz.prompt import RefusedLineError, StoppedError
from maturity.quiz.renewal import count_renewal
from maturity.quiz.run import NotSavedError, conduct
from maturity.quiz.session import Session
from maturity.quiz.snapshots import Snapshots
from maturity.quiz.wording import describe_given, describe_question
from maturity.text.catalogue import Message
from maturity.text.safe import make_visible
from maturity.text.sentences import format_sentence
from maturity.text.shell import quote_argument


@dataclass
class Sitting:
    """A respondent in front of a questionnaire, with the keeper of their answers."""

    run: Run
    options: QuizOptions
    setup: Setup
    snapshots: Snapshots
    keeper: Keeper
    session: Session

    def __post_init__(self) -> None:
        """Keep the session as it is before the first event."""
        self.first_session = self.session

    def ask_questions(self) -> bool:
        """Ask until there is a result to show, or the respondent stops (False)."""
        self.session = conduct(self.session, self.setup.prompt, self.keeper.save_answer, self.offer_to_put_back)
        self.keeper.look_again()
        self.offer_to_put_back(self.session)
        match self.session.ending:
            case "finished":
                return os.path.lexists(self.setup.path)  # else nothing was answered, or the file has gone
            case "stopped" | None:
                return False
            case _:
                assert_never(self.session.ending)

    def offer_to_put_back(self, session: Session) -> None:
        """Tell which acknowledged answers an older copy of the file has undone, if any, and put them back if wanted.

        A script is not asked, and neither is who quits here: their answers are put back.
        """
        steps, prompt = self.keeper.fallen_back, self.setup.prompt
        if not steps:
            return
        prompt.tell(self.say("quiz.fell_back", n=len(steps), path=self.setup.path))
        for step in steps:
            question = describe_question(session, step, self.setup.language)
            answer = describe_given(session, step, session.get_answer(step), self.setup.language)
            prompt.tell(self.say("quiz.fell_back_answer", question=question, answer=answer), "- ")
        if self._wants_to_put_back(len(steps)):
            self.keeper.put_back()
            prompt.tell(self.say("quiz.is_back", n=len(steps)))
        else:
            self.keeper.accept_older()

    def _wants_to_put_back(self, count: int) -> bool:
        if not is_interactive():
            return True
        options = [self.say("quiz.put_back_yes", n=count), self.say("quiz.put_back_no")]
        try:
            return self.setup.prompt.choose(self.say("quiz.put_back", n=count), options) == 0
        except StoppedError:
            return True

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue in the language of the quiz."""
        return self.setup.prompt.say(key, **params)

    # --- how it ends

    def tell_interruption(self) -> None:
        """Tell that the quiz was interrupted, where the answers are and how to resume."""
        self.run.tell("")
        self.run.tell(self.run.say("interrupted"))
        self.tell_files()

    def tell_failure(self, error: UsageError) -> None:
        """Tell what could not be done, and where the answers are all the same."""
        self.run.tell(self._format_error(error), "bold red")
        self.tell_files()

    def tell_not_saved(self, error: NotSavedError) -> None:
        """Tell which answer is not on disk, so that it is not lost, and where the others are."""
        language, session = self.setup.language, self.session
        self.run.tell(self.say("quiz.not_saved", reason=self._format_error(error.reason)), "bold red")
        self.run.tell(self.say("quiz.lost", question=describe_question(session, error.step, language)))
        answer = describe_given(session, error.step, error.answer, language)
        self.run.tell(self.say("quiz.lost_answer", answer=answer))
        self.tell_files()

    def tell_files(self) -> None:
        """Tell where the answers are, and the command that resumes; the answers themselves if their file has gone."""
        path, keeper = self.setup.path, self.keeper
        self.run.tell("")
        if keeper.has_file and not keeper.holds_answers():
            key = "quiz.replaced" if os.path.lexists(path) else "quiz.gone"
            self.run.tell(self.say(key, path=path), "bold red")
            self.run.print_error(((make_visible(line), ""),) for line in keeper.text.rstrip().split("\n"))
            return
        if keeper.has_file:
            for text in filter(None, (self.describe_saved(), self.describe_renewal())):
                self.run.tell(text)
        else:
            self.run.tell(self.say("quiz.nothing_saved"))
        self.warn_of_refused()
        if not keeper.has_file:
            self.run.tell(self.say("quiz.begin_here", folder=_find_folder()))
        elif Path(path).is_absolute():
            self.run.tell(self.say("quiz.resume"))
        else:
            self.run.tell(self.say("quiz.resume_here", folder=_find_folder()))
        self.run.complain([(f"  {make_visible(self.build_command())}", "")])

    def describe_saved(self) -> str:
        """Say where the answers are, and which questions were left with an answer begun and not confirmed."""
        path = self.setup.path
        numbers = sorted(map(self.session.get_number, self.setup.prompt.list_unconfirmed()))
        if not numbers:
            return self.say("quiz.saved_in", path=path)
        listed = ", ".join(map(str, numbers))
        return self.say("quiz.saved_in_except", path=path, n=len(numbers), numbers=listed)

    def describe_renewal(self) -> str:
        """Say how many earlier answers were confirmed in this sitting, how many changed; "" if there were none."""
        renewal = count_renewal(self.first_session, self.session)
        if not renewal.confirmed + renewal.changed:
            return ""
        return self.say(
            "quiz.renewal_counts",
            confirmed=self.say("quiz.renewal_confirmed", n=renewal.confirmed),
            changed=self.say("quiz.renewal_changed", n=renewal.changed),
            left=self.say("quiz.renewal_left", n=renewal.left) if renewal.left else "",
        )

    def warn_of_refused(self) -> None:
        """Tell the reader of a script's result that some lines were no answers: the next ones may be misplaced."""
        if not is_interactive() and self.options.keep_going and self.setup.prompt.refused:
            self.run.tell(self.say("quiz.refused_lines", n=self.setup.prompt.refused))

    def build_command(self) -> str:
        """Build the command that resumes this sitting, with the same options."""
        options, setup = self.options, self.setup
        words = [quote_argument(setup.path)]
        if not os.path.lexists(setup.path):
            begun = ["--from", quote_argument(options.earlier)] if options.earlier else [quote_argument(setup.argument)]
            words = [*begun, "-o", quote_argument(setup.path)]
        words += ["--express"] if setup.express or self.session.scope == "express" else []
        words += ["--role", quote_argument(options.role)] if options.role else []
        words += ["--review"] if options.review else []
        words += ["--only", quote_argument(options.only)] if options.only else []
        words += ["--plain"] if options.plain else []
        words += ["--keep-going"] if options.keep_going else []
        words += ["--lang", options.lang] if options.lang else []
        return " ".join(("maturity quiz", *words))

    def _format_error(self, error: UsageError) -> str:
        return format_sentence(Message(error.key, error.params), self.setup.language)


def tell_refused_line(run: Run, sitting: Sitting | None, error: RefusedLineError) -> None:
    """Tell at which line a script has stopped and why; then where the answers are, if there is a sitting already."""
    say = run.say if sitting is None else sitting.say
    run.tell("")
    run.tell(say("quiz.refused_line", line=error.line, text=error.text, reason=error.sentence), "bold red")
    run.tell(say("quiz.refused_how"))
    if sitting is not None:
        sitting.tell_files()


def _find_folder() -> str:
    """Return the working directory; "." if it has gone."""
    try:
        return str(Path.cwd())
    except OSError:
        return "."
