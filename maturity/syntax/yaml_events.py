"""YAML as parsing events, from the fastest parser that is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import Event

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser to use: libyaml's, or the pure Python one, five to ten times slower, where libyaml was not built."""


def parse_yaml_events(text: str, loader: Any = LOADER) -> Iterator[Event]:
    """Yield the parsing events of a YAML text.

    Raises what PyYAML raises: YAMLError, and ValueError or OverflowError for escapes.
    """
    parser = loader(text)
    try:
        # `yaml.parse` does the same with two calls an event.
        yield from iter(parser.get_event, None)
    finally:
        parser.dispose()


def find_depth_limit(error: Exception | None) -> int | None:
    """Return the index where libyaml gave up for too many levels (1,000); None if `error` is something else.

    It may raise before it has given the events of the first levels.
    """
    deep = isinstance(error, MarkedYAMLError) and "nesting depth" in f"{error.problem}" and error.problem_mark
    return deep.index if deep else None
