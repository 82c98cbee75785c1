"""Whether there is a file: yes, no, or the system does not tell, which is never taken for no."""

from __future__ import annotations

import os

from maturity.errors import UsageError
from maturity.text.catalogue import make_message
from maturity.text.system import explain_refusal


def file_exists(path: str) -> bool:
    """Whether there is something at `path`: a file, a folder, or a link that may lead nowhere.

    Raises `UsageError` where the system does not tell: a folder on the way may not be opened, the disk fails, no file
    can have that name. A file that is taken for missing would be begun anew.
    """
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except PermissionError as error:
        raise UsageError("usage.cannot_tell", path=path, reason=make_message("system.closed_way")) from error
    except (OSError, ValueError) as error:
        raise UsageError("usage.cannot_tell", path=path, reason=explain_refusal(error)) from error
    return True
