"""The settings of one run of `maturity check`: the file that has them is found and read, the command line has its say.

The file is looked for from the folder of the first path upwards, in each folder `maturity.toml` before the table
`[tool.maturity]` of `pyproject.toml`; the first one found is the only one. The last folder looked at is the top of the
repository (the one that has `.git`); outside of a repository the working directory, if the path lies in it, and else
the folder of the path: what lies further up may be somebody else's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.lint.settings import Settings
    from maturity.model.diagnostic import Diagnostic

Select = Annotated[list[str] | None, typer.Option("--select", metavar="CODES", help="help.select")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help="help.ignore")]
Config = Annotated[str | None, typer.Option("--config", metavar="FILE", help="help.config")]
NoConfig = Annotated[bool, typer.Option("--no-config", help="help.no_config")]

_OWN, _SHARED = "maturity.toml", "pyproject.toml"


@dataclass(frozen=True)
class Configuration:
    """The settings of a run, with the file that they come from."""

    settings: Settings
    path: str = ""
    """The file of the settings, as it is shown; "" if there is none."""
    stdin_name: str = "-"
    """The name of what standard input holds; `-` if it has none."""
    warnings: tuple[Diagnostic, ...] = ()
    """What the settings say twice; they can be used all the same."""

    def choose_for(self, path: str) -> Settings:
        """Return the settings for the file at `path`."""
        return self.settings.for_file(self._make_relative(path))

    def begin(self, files: Sequence[tuple[str, bool]], run: Run) -> list[tuple[str, bool]]:
        """Tell what the settings say twice, and return `files` without those that are excluded."""
        if self.warnings:
            run.report(self.warnings)
        return self.drop_excluded(files)

    def drop_excluded(self, files: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
        """Return `files`, each with whether it was found in a folder, without the found ones that are excluded.

        Raises `UsageError` if none is left.
        """
        kept = [(path, found) for path, found in files if not found or not self._excludes(path)]
        if files and not kept:
            raise UsageError("settings.all_excluded", path=self.path)
        return kept

    def _excludes(self, path: str) -> bool:
        return bool(self.settings.exclude) and self.settings.excludes(self._make_relative(path))

    def _make_relative(self, path: str) -> str:
        """Return `path` from the folder of the settings on, with `/`; as it is if it does not lie below."""
        path = self.stdin_name if path == "-" else path
        if path == "-" or not self.path:
            return path
        relative = os.path.relpath(os.path.abspath(path), os.path.dirname(os.path.abspath(self.path)))  # noqa: PTH100, PTH120
        return relative.replace(os.sep, "/")


@dataclass(frozen=True)
class Choice:
    """What the command line says of settings, as it was typed."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: str | None = None
    """The file that `--config` names; without it, one is looked for if `is_file_read`."""
    is_file_read: bool = True


def read_configuration(
    paths: Sequence[str], choice: Choice, stdin_name: str | None = None
) -> Configuration | list[Diagnostic]:
    """Return the settings for a run over `paths`, or what is wrong in the file that has them.

    The codes of `--select` replace all lists of the file, those of `--ignore` are added. `stdin_name` is the name of
    what standard input holds. Raises `UsageError` for codes that do not exist.
    """
    from maturity.lint.settings import Settings

    if choice.config is not None and not choice.is_file_read:
        raise UsageError("settings.both")
    selected, ignored = _split("--select", choice.select), _split("--ignore", choice.ignore)
    first = stdin_name or "-" if paths[0] == "-" else paths[0]
    found = _read_named(choice.config) if choice.config is not None else _find(first) if choice.is_file_read else None
    if isinstance(found, list):
        return found
    configuration = found or Configuration(Settings())
    settings = configuration.settings.add_typed(selected or None, ignored)
    return replace(configuration, settings=settings, stdin_name=stdin_name or "-")


def _split(option: str, values: Sequence[str]) -> tuple[str, ...]:
    """Return the selectors in the values of an option, which commas separate; raises `UsageError` for a wrong one."""
    from maturity.lint.settings import find_codes, is_adjustable, list_selectors
    from maturity.loading.suggestions import find_nearest
    from maturity.model.codes import CODES

    names = tuple(name.strip() for value in values for name in value.split(",") if name.strip())
    for name in names:
        codes = find_codes(name)
        near = "" if codes else find_nearest(name, list_selectors())
        if not codes:
            key = "settings.unknown_code_near" if near else "settings.unknown_code"
            raise UsageError(key, option=option, written=name, near=near)
        if option == "--ignore" and not any(is_adjustable(CODES[code]) for code in codes):
            raise UsageError("settings.error", written=name)
    return names


def _read_named(config: str) -> Configuration | list[Diagnostic]:
    """Read the file that `--config` names."""
    if not os.path.isfile(config):  # noqa: PTH113 - a path as it was typed
        raise UsageError("settings.no_file", path=config)
    found = _read(config)
    if found is None:
        raise UsageError("settings.no_table", path=config)
    return found


def _find(first: str) -> Configuration | list[Diagnostic] | None:
    """Find the settings for a run whose first path is `first` and read them; None if there are none."""
    for folder in _list_folders(first):
        for name in (_OWN, _SHARED):
            path = folder / name
            if path.is_file():
                found = _read(_shorten(path))
                if found is not None:
                    return found
    return None


def _list_folders(path: str) -> Iterator[Path]:
    """Yield the folders to look into for the settings of `path`, the nearest first."""
    working = Path.cwd()
    start = working if path == "-" else Path(os.path.abspath(path))  # noqa: PTH100 - resolves no link
    start = start if start.is_dir() else start.parent
    folders = [start, *start.parents]
    tops = [index for index, folder in enumerate(folders) if (folder / ".git").exists()]
    last = tops[0] if tops else folders.index(working) if working in folders else 0
    yield from folders[: last + 1]


def _shorten(path: Path) -> str:
    """Return a path as it is shown: from the working directory on, where it lies below it."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _read(path: str) -> Configuration | list[Diagnostic] | None:
    """Read the settings in a file; None for a pyproject.toml, or a file like it, that has none.

    What is wrong in a pyproject.toml without settings for us is not our concern.
    """
    from maturity.lint.settings_file import TABLE, find_table, list_contradictions, read_settings
    from maturity.syntax.reading import Source, read_source
    from maturity.syntax.toml import TomlDocument, parse_toml

    is_own = os.path.basename(path) != _SHARED  # noqa: PTH119 - a path as it was typed
    source = read_source(path)
    if not is_own and not (isinstance(source, Source) and "maturity" in source.text):
        return None
    document = parse_toml(source) if isinstance(source, Source) else source
    if not isinstance(document, TomlDocument):
        return [document] if is_own or (isinstance(source, Source) and "[tool.maturity" in source.text) else None
    has_table = find_table(document, TABLE) is not None
    if not is_own and not has_table:
        return None
    above = TABLE if has_table else ()
    settings = read_settings(document, above)
    if isinstance(settings, list):
        return settings
    return Configuration(settings, path, warnings=tuple(list_contradictions(document, above)))
