"""`maturity quiz`: answer in the terminal, one question at a time; the same command resumes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED, INTERRUPTED
from maturity.cli.options import Color, Lang
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.cli.quiz.sit import Sitting


def run_quiz(
    bank: Annotated[str | None, typer.Argument(metavar="[BANK]", help="help.quiz_bank")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="help.quiz_output")] = None,
    express: Annotated[bool, typer.Option("--express", help="help.express")] = False,
    review: Annotated[bool, typer.Option("--review", help="help.review")] = False,
    only: Annotated[str | None, typer.Option("--only", metavar="AXIS", help="help.only")] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="TEXT", help="help.role")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="help.plain")] = False,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Take a questionnaire; every answer is on disk before the next question."""
    from maturity.cli.interruption import catch_signals
    from maturity.cli.quiz.open import open_sitting
    from maturity.cli.quiz.settle import QuizOptions
    from maturity.errors import UsageError
    from maturity.quiz.run import NotSavedError, StoppedError
    from maturity.text.catalogue import say

    run = Run(lang, color, None)
    asked = QuizOptions(bank, output, only, role, lang, express=express, review=review, plain=plain)
    found: Sitting | None = None
    with catch_signals():
        try:
            with open_sitting(run, asked) as found:
                return found.taken() if found else FAILED
        except StoppedError:
            run.tell(say("quiz.left", run.language))
            return DONE
        except NotSavedError as error:
            assert found is not None
            found.not_saved(error)
            return FAILED
        except UsageError as error:
            if found is None:
                raise
            found.failed(error)
            return FAILED
        except (KeyboardInterrupt, EOFError):
            if found is None:
                raise KeyboardInterrupt from None
            with suppress(OSError):  # the terminal may be gone
                found.interrupted()
            return INTERRUPTED
