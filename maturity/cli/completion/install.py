"""`--show-completion` and `--install-completion`: the script of a shell, printed or put where the shell finds it."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from maturity.cli.completion.scripts import SCRIPTS
from maturity.errors import UsageError
from maturity.saving.durable import write_atomic
from maturity.text.system import explain_refusal

_ASK_PROFILE = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE.CurrentUserCurrentHost"


@dataclass(frozen=True)
class Installed:
    """What has been written."""

    shell: str
    script: Path
    """The file with the script."""
    profile: Path | None
    """The file that the shell reads at its start, and that now names the script; None where it needs none."""
    is_new: bool
    """Whether a line was added to the profile just now."""


def choose_shell(option: str, name: str | None) -> str:
    """Return the shell that `name` names, else the one from which the command was started.

    Raises `UsageError` for a shell that has no script here, and where it cannot be told which it is.
    """
    if name is not None:
        wanted = "powershell" if name == "pwsh" else name
        if wanted not in SCRIPTS:
            raise UsageError("usage.choice", option=option, value=name, known=", ".join(SCRIPTS))
        return wanted
    found = _detect_shell()
    found = "powershell" if found == "pwsh" else found
    if found not in SCRIPTS:
        raise UsageError("usage.which_shell", option=option, known=", ".join(SCRIPTS))
    return found


def _detect_shell() -> str:
    """Detect the shell that runs this command; "" if it cannot be told."""
    import shellingham  # type: ignore[import-untyped]

    try:
        return str(shellingham.detect_shell()[0])
    except (shellingham.ShellDetectionFailure, OSError, ValueError):
        return Path(os.environ.get("SHELL", "")).name


def install_script(shell: str, environment: Mapping[str, str]) -> Installed:
    """Write the script of a shell into a file of its own and, once, the line that loads it into the shell's profile.

    fish needs no such line. A profile is only ever appended to. Raises `UsageError` where something cannot be written.
    """
    home = _find_home()
    if shell == "fish":
        script = _choose_folder(environment, "XDG_CONFIG_HOME", home / ".config") / "fish/completions/maturity.fish"
        _write_script(script, shell)
        return Installed(shell, script, None, is_new=False)
    endings = {"bash": "bash", "zsh": "zsh", "powershell": "ps1"}
    data = _choose_folder(environment, "LOCALAPPDATA" if os.name == "nt" else "XDG_DATA_HOME", home / ".local/share")
    script = data / "maturity" / f"completion.{endings[shell]}"
    profile = _find_profile(shell, environment, home)
    _write_script(script, shell)
    return Installed(shell, script, profile, is_new=_append_once(profile, _write_line(shell, script)))


def _find_home() -> Path:
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is none
    if not home.is_absolute():
        raise UsageError("usage.no_home")
    return home


def _choose_folder(environment: Mapping[str, str], name: str, otherwise: Path) -> Path:
    """Return the folder that a variable names; the usual one if it names none, or a relative one."""
    folder = Path(environment.get(name, ""))
    return folder if folder.is_absolute() else otherwise


def _find_profile(shell: str, environment: Mapping[str, str], home: Path) -> Path:
    """Find the file that a shell reads at its start."""
    if shell == "bash":
        return home / ".bashrc"
    if shell == "zsh":
        return _choose_folder(environment, "ZDOTDIR", home) / ".zshrc"
    for program in ("pwsh", "powershell"):
        try:
            words = [program, "-NoProfile", "-NonInteractive", "-Command", _ASK_PROFILE]
            done = subprocess.run(words, capture_output=True, timeout=60, check=True)  # noqa: S603
        except (OSError, subprocess.SubprocessError):
            continue
        path = Path(done.stdout.decode("utf-8", "replace").strip())
        if path.is_absolute():
            return path
    raise UsageError("usage.no_powershell")


def _write_line(shell: str, script: Path) -> str:
    """Write the line of a profile that loads the script, if it is still there."""
    if shell == "powershell":
        quoted = "'" + str(script).replace("'", "''") + "'"
        return f"if (Test-Path {quoted}) {{ . {quoted} }}"
    quoted = shlex.quote(str(script))
    return f"[ -r {quoted} ] && . {quoted}"


def _write_script(path: Path, shell: str) -> None:
    _make_parent(path)
    write_atomic(str(path), SCRIPTS[shell])


def _append_once(profile: Path, line: str) -> bool:
    """Append `line` to a file, unless it is in it; return whether it was appended. What is there stays as it is."""
    _make_parent(profile)
    try:
        before = profile.read_bytes() if profile.exists() else b""
        if line.encode() in before:
            return False
        with profile.open("ab") as file:
            file.write((b"" if before.endswith(b"\n") or not before else b"\n") + f"{line}\n".encode())
    except OSError as error:
        raise UsageError("usage.not_written", path=str(profile), reason=explain_refusal(error)) from error
    return True


def _make_parent(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("usage.not_written", path=str(path), reason=explain_refusal(error)) from error
