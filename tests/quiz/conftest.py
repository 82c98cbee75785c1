"""The panels of this folder start by the hundred: what prompt_toolkit builds anew for each is built once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from prompt_toolkit.application import application
from prompt_toolkit.styles import style


@pytest.fixture(scope="session", autouse=True)
def keep_default_keys() -> Iterator[None]:
    """Keep the library's own key bindings and styles, which never change, from one application to the next."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("load_key_bindings", "load_page_navigation_bindings"):
            patch.setattr(application, name, cache(getattr(application, name)))
        patch.setattr(style, "_parse_style_str", cache(style._parse_style_str))
        yield
