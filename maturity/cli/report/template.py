"""The presentation whose look slides take: `--template`."""

from __future__ import annotations

import os
import stat

from maturity.errors import UsageError
from maturity.syntax.system_calls import open_to_read
from maturity.text.system import explain_refusal

_MOST_BYTES = 20_000_000
"""How large a template may be."""


def read_template(path: str | None) -> bytes | None:
    """Read a template, None without one, and try it; raises `UsageError` for a file that is none."""
    if path is None:
        return None
    from maturity.render.report.slides.archive import TemplateRefusedError
    from maturity.render.report.slides.trial import check_template

    try:
        content = _read_bytes(path)
        if len(content) > _MOST_BYTES:
            raise UsageError("usage.template_large", path=path)
        check_template(content)
    except (OSError, ValueError) as error:
        raise UsageError("usage.template_closed", path=path, reason=explain_refusal(error)) from error
    except TemplateRefusedError as error:
        raise UsageError(error.key, path=path) from error
    return content


def _read_bytes(path: str) -> bytes:
    """Read a file, of one that is too large only a little more than may be; a folder or a pipe gives nothing."""
    descriptor = open_to_read(path)
    with os.fdopen(descriptor, "rb") as file:
        is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
        return file.read(_MOST_BYTES + 1) if is_file else b""
