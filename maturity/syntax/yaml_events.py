"""YAML as parsing events, from the fastest of PyYAML's two parsers that is installed.

A parsing event stands for one piece of the text: a scalar (a value that is no list and no mapping), the start or the
end of a list or mapping.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import Event

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader class whose parser is used: libyaml's, or the one in Python where PyYAML was installed without libyaml.

The second is five to ten times slower.
"""


def parse_yaml_events(text: str, loader: Any = LOADER) -> Iterator[Event]:
    """Yield the parsing events of the YAML text `text`, in its order, read by the parser of the class `loader`.

    Raises what PyYAML raises: YAMLError for a text that is no YAML, ValueError or OverflowError for some escapes.
    """
    parser = loader(text)
    try:
        # `yaml.parse` does the same, but makes two calls for each event.
        yield from iter(parser.get_event, None)
    finally:
        parser.dispose()


def find_depth_limit(error: Exception | None) -> int | None:
    """Return the index where libyaml refused to go deeper than its own limit (1,000 levels); None for any other error.

    `error` is what stopped the parser, None if nothing did. The events of the levels before may not have been given.
    """
    deep = isinstance(error, MarkedYAMLError) and "nesting depth" in f"{error.problem}" and error.problem_mark
    return deep.index if deep else None
