"""What rules about levels and their floors object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB707": "le niveau « {level} » demande un score à l'axe « {axis} », qui n'en a jamais",
    "MB707.help": "nommez un axe qui a des questions, ou retirez cette ligne",
}
