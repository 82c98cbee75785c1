"""The entry point: it runs the command line, and turns what happened into an exit code.

0: done; 1: a check or a gate did not pass; 2: it could not be done; 130: interrupted. No traceback reaches a user
except under `--debug`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from maturity.cli.debugging import set_debugging
from maturity.cli.departure import let_readers_leave
from maturity.cli.exits import FAILED, INTERRUPTED
from maturity.cli.terminal import fit_text, soften_streams
from maturity.errors import PartlyDone, UsageError


def main() -> None:
    """Run the `maturity` command and leave with its exit code."""
    gc.disable()  # a run is short and makes few cycles: looking for them is a tenth of its time
    missing = _replace_missing_streams()
    if _move_language(sys.argv[1:])[:1] != ["quiz"]:  # which would go on asking somebody who sees nothing
        let_readers_leave()
    try:
        code = _flush(run(sys.argv[1:]))
    except KeyboardInterrupt as error:  # while the last of the output was on its way
        code = _tell_interruption(error)
    if missing:
        code = FAILED  # a result that nobody can read is a failure
    os._exit(code)  # everything is written: taking the interpreter apart would only make the reader wait


def _replace_missing_streams() -> bool:
    """Open streams that the caller has closed on the null device; tell whether the output was one of them."""
    missing = sys.stdout is None
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    return missing


def run(words: Sequence[str]) -> int:
    """Run a command line and return its exit code; what goes wrong is printed on the error stream."""
    soften_streams()
    if words[:1] == ["__complete"]:
        from maturity.cli.completion.answer import answer_shell

        return answer_shell(words[1:])
    debug = "--debug" in words
    set_debugging(on=debug)
    words = _move_language([word for word in words if word != "--debug"])
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no third party's code runs inside validation
    try:
        code = (
            _print_version()
            if words and words[-1] == "--version" and _is_language_option(words[:-1])
            else _set_up_completion(words)
            if _asks_for_completion(words)
            else _run_command(words)
        )
    except UsageError as error:
        _tell_mistake(error)
        return FAILED
    except KeyboardInterrupt as error:
        return _tell_interruption(error)
    except BrokenPipeError:
        return FAILED  # whoever read the result went away: not a success, nothing to say
    except OSError as error:
        _tell_system_error(error)
        return FAILED
    except Exception as error:  # noqa: BLE001 - the last resort: a bug must not look like a result
        return _report_bug(error, debug=debug)
    return code


def _tell_interruption(error: KeyboardInterrupt) -> int:
    """Tell that Ctrl-C was heard, and return the exit code; a second Ctrl-C meanwhile is ignored.

    What has been done until then is said by a command that knows it.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):  # nobody is left to tell
        if sys.stderr.isatty():  # the terminal has just shown "^C"
            sys.stderr.write("\n")
    if isinstance(error, PartlyDone):
        _tell(error.key, **error.params)
    else:
        _tell("interrupted")
    return INTERRUPTED


def _move_language(words: list[str]) -> list[str]:
    """Move a `--lang` before the command to after it, where it means the same."""
    length = 0 if not words or words[0].partition("=")[0] != "--lang" else 1 if "=" in words[0] else 2
    command = words[length : length + 1]
    if not length or not command or (command[0].startswith("-") and not _asks_for_completion(command)):
        return words
    return [*command, *words[:length], *words[length + 1 :]]


def _is_language_option(words: Sequence[str]) -> bool:
    """Tell whether there is nothing, or a `--lang` alone."""
    return not words or (words[0].partition("=")[0] == "--lang" and len(words) <= 2)


def _print_version() -> int:
    """Print the version, before any command is loaded."""
    from maturity import __version__

    sys.stdout.write(f"maturity {__version__}\n")
    return 0


def _asks_for_completion(words: Sequence[str]) -> bool:
    """Tell whether the words are `--show-completion` or `--install-completion`, perhaps with `=SHELL`."""
    name = words[0].partition("=")[0] if words else ""
    return name in ("--show-completion", "--install-completion")


def _set_up_completion(words: Sequence[str]) -> int:
    """Print the script of a shell, or install it."""
    from maturity.cli.completion.command import set_up_completion
    from maturity.cli.help import remember_words

    remember_words(words)
    _check_language(words)
    set_up_completion(words)
    return 0


def _run_command(words: Sequence[str]) -> int:
    import typer

    from maturity.cli.app import COMMANDS, call_command
    from maturity.cli.help import remember_words
    from maturity.cli.mistakes import translate_mistake

    remember_words(words)
    _check_language(words)
    try:
        return call_command(words[0] if words else None, words)
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            sys.stderr.write(f"{error.message}\n")
            return FAILED
        mistake = translate_mistake(error, COMMANDS)
        _tell_mistake(mistake)
        _tell("usage.hint", command=f"maturity {words[0]}" if words and words[0] in COMMANDS else "maturity")
        return FAILED


def _check_language(words: Sequence[str]) -> None:
    """Refuse a `--lang` that is no language of ours; without one, tell of such a `MATURITY_LANG`.

    Help pages and complaints would take no notice of either.
    """
    from maturity.cli.language import VARIABLE, find_requested
    from maturity.text.catalogue import LANGUAGES

    options = [index for index, word in enumerate(words) if word.partition("=")[0] == "--lang"]
    for index in options:
        _, equals, value = words[index].partition("=")
        find_requested(value if equals else next(iter(words[index + 1 :]), None), {})
    value = os.environ.get(VARIABLE, "")
    if not options and value and value not in LANGUAGES:
        _tell("language.unknown", variable=VARIABLE, value=value, known=", ".join(LANGUAGES))


def _tell_mistake(error: UsageError) -> None:
    """Say what is wrong with the command line; a command that the sentence ends with keeps its line."""
    sentence, *commands = _say(error.key, **error.params).split("\n")
    with suppress(OSError):  # nobody is left to tell
        text = "\n".join([_say("usage.error", text=sentence), *commands])
        sys.stderr.write(f"{fit_text(text, sys.stderr, os.environ)}\n")


def _say(key: str, /, **params: object) -> str:
    from maturity.cli.help import find_language
    from maturity.text.catalogue import say

    return say(key, find_language(), **params)


def _tell(key: str, /, **params: object) -> None:
    with suppress(OSError):  # nobody is left to tell
        sys.stderr.write(f"{fit_text(_say(key, **params), sys.stderr, os.environ)}\n")


def _tell_system_error(error: OSError) -> None:
    """Tell what the system refused: to write the output, or a path that starts in a folder that has gone."""
    if isinstance(error, FileNotFoundError) and not _has_working_folder():
        _tell("usage.error", text=_say("system.no_working_folder"))
    else:
        _tell("usage.output_stdout", reason=_explain(error))


def _has_working_folder() -> bool:
    try:
        os.getcwd()  # noqa: PTH109 - without loading more
    except OSError:
        return False
    return True


def _explain(error: OSError | ValueError) -> object:
    from maturity.text.system import explain_refusal

    return explain_refusal(error)


def _report_bug(error: Exception, *, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exc()
    else:
        _tell("internal", kind=type(error).__name__)
    return FAILED


def _flush(code: int) -> int:
    """Flush the streams; return `code`, or the code of a failure if what was written cannot reach its reader."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = code or FAILED
    except (OSError, ValueError) as error:
        if code != FAILED:  # else it has been printed already
            _tell("usage.output_stdout", reason=_explain(error))
        code = FAILED
    try:
        sys.stderr.flush()
    except (OSError, ValueError):
        code = code or FAILED
    return code
