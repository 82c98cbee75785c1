"""The logo of an organisation on the first sheet of a workbook."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter.exceptions import XlsxWriterException

from maturity.render.report.house_style import Logo

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_HEIGHT, _MOST_WIDTH = 52, 320
"""How large a logo may be, in pixels of the screen."""
_ROOM = 60
"""How high the row of the logo is, in pixels."""
_DOTS = 96
"""How many pixels the library sets for an inch."""


def insert_logo(sheet: Worksheet, logo: Logo) -> bool:
    """Insert the logo into the first row; return false for a picture that the library cannot read.

    A picture that says how large it is on paper is shown as large as any other.
    """
    from xlsxwriter.image import Image  # noqa: PLC0415

    try:
        image = Image(BytesIO(logo.content))
    except (XlsxWriterException, struct.error, IndexError):
        return False
    scale = min(_HEIGHT / logo.height, _MOST_WIDTH / logo.width)
    options = {
        "x_scale": scale * image.x_dpi / _DOTS,
        "y_scale": scale * image.y_dpi / _DOTS,
        "x_offset": 4,
        "y_offset": 4,
        "object_position": 3,
        "decorative": True,
        "image_data": BytesIO(logo.content),
    }
    sheet.set_row_pixels(0, _ROOM)
    sheet.insert_image(0, 0, "logo", options)
    return True
