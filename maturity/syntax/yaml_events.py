"""YAML as parsing events, from the parser of choice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import Event

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of choice: libyaml's, five to ten times as fast as the pure one, which serves where it was not built."""


def parse_yaml_events(text: str, loader: Any = LOADER) -> Iterator[Event]:
    """The parsing events of YAML. Raises what PyYAML raises: YAMLError, and ValueError or OverflowError for escapes."""
    parser = loader(text)
    try:
        # `yaml.parse` does the same with two calls an event.
        yield from iter(parser.get_event, None)
    finally:
        parser.dispose()


def find_depth_limit(error: Exception | None) -> int | None:
    """Where libyaml gave up for too many levels, if it did: at 1,000, but at times before the events of the first."""
    deep = isinstance(error, MarkedYAMLError) and "nesting depth" in f"{error.problem}" and error.problem_mark
    return deep.index if deep else None
