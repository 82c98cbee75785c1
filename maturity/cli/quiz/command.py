"""`maturity quiz`: answer in the terminal, one question at a time; the same command resumes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED, INTERRUPTED
from maturity.cli.options import Color, Lang, refuse_option
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.cli.quiz.settle import QuizOptions
    from maturity.cli.quiz.sit import Sitting


def run_quiz(
    bank: Annotated[str | None, typer.Argument(metavar="[BANK]", help="help.quiz_bank")] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="help.quiz_output", callback=refuse_option)
    ] = None,
    earlier: Annotated[str | None, typer.Option("--from", metavar="FILE", help="help.quiz_from")] = None,
    express: Annotated[bool, typer.Option("--express", help="help.express")] = False,
    review: Annotated[bool, typer.Option("--review", help="help.review")] = False,
    only: Annotated[str | None, typer.Option("--only", metavar="AXIS", help="help.only")] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="TEXT", help="help.role")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="help.plain")] = False,
    keep_going: Annotated[bool, typer.Option("--keep-going", help="help.keep_going")] = False,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Take a questionnaire; every answer is on disk before the next question."""
    from maturity.cli.interruption import catch_signals
    from maturity.cli.quiz.settle import QuizOptions

    run = Run(lang, color, None)
    options = QuizOptions(
        bank,
        output,
        only,
        role,
        lang,
        express=express,
        review=review,
        plain=plain,
        keep_going=keep_going,
        earlier=earlier,
    )
    with catch_signals():
        return _hold_sitting(run, options)


def _hold_sitting(run: Run, options: QuizOptions) -> int:
    """Hold a sitting from the first file to the last word; return the exit code."""
    from maturity.cli.quiz.open import open_sitting
    from maturity.cli.quiz.sit import tell_refused_line
    from maturity.errors import UsageError
    from maturity.quiz.prompt import RefusedLineError, StoppedError
    from maturity.quiz.run import NotSavedError

    sitting: Sitting | None = None
    try:
        with open_sitting(run, options) as sitting:
            return FAILED if sitting is None else _ask(sitting)
    except StoppedError:
        run.tell(run.say("quiz.stopped_early"))
        return DONE
    except RefusedLineError as error:
        tell_refused_line(run, sitting, error)
        return FAILED
    except NotSavedError as error:
        assert sitting is not None
        sitting.tell_not_saved(error)
        return FAILED
    except UsageError as error:
        if sitting is None:
            raise
        sitting.tell_failure(error)
        return FAILED
    except (KeyboardInterrupt, EOFError):
        with suppress(OSError):  # the terminal may be gone
            _tell_interruption(run, sitting)
        return INTERRUPTED


def _tell_interruption(run: Run, sitting: Sitting | None) -> None:
    """Tell that the quiz was interrupted: typer, which knows of it too, would leave without a word."""
    if sitting is not None:
        sitting.tell_interruption()
        return
    run.tell("")
    run.tell(run.say("interrupted"))
    run.tell(run.say("quiz.stopped_early"))


def _ask(sitting: Sitting) -> int:
    """Ask the questions, then show the result unless the respondent has stopped; return the exit code."""
    if not sitting.ask_questions():
        sitting.tell_files()
        return DONE
    from maturity.cli.quiz.end import show_result  # whoever stops on the way does not pay for it

    return show_result(sitting)
