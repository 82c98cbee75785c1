"""The picture of a terminal in the two READMEs: `python -m scripts.picture > docs/terminal.svg`.

It shows a real run, in French and in colour, at 80 columns. The file names no address but the
namespace of SVG: fonts are those of the reader's machine.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

TREE = Path(__file__).resolve().parents[1]
COMMAND = "maturity score questionnaires/examples/petite_ville.yaml"
COLUMNS = 80
NEXT = "Et maintenant"
"""What stands above the commands to type next, which the picture leaves out."""
TITLE = "Un terminal : le résultat d'une ville fictive"
DESCRIPTION = (
    "La commande « maturity score » affiche ce que la loi demande d'une ville fictive, sa position, son score entre "
    "deux bornes, une ligne avec une barre pour chaque axe, puis trois actions par où commencer."
)
ASPECT = 0.602
"""Width to height of a character, in the fonts that the picture asks for."""
CLIPS = re.compile(r' clip-path="[^"]*"')
LINE_BREAKS = re.compile(r"<text[^>]*>\n</text>")
FORMAT = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"
    xml:lang="fr" role="img" aria-labelledby="{unique_id}-title {unique_id}-desc">
<title id="{unique_id}-title">TITLE</title>
<desc id="{unique_id}-desc">DESCRIPTION</desc>
<style>
.{unique_id}-matrix {{
  font-family: "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace;
  font-size: {char_height}px;
}}
{styles}
</style>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
""".replace("TITLE", TITLE).replace("DESCRIPTION", DESCRIPTION)


def run_command() -> str:
    """What the command prints on a French terminal of 80 columns, colours included."""
    unwished = ("LC_", "MATURITY_", "ACCESSIBLE", "NO_COLOR")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(unwished)}
    environment |= {
        "LANG": "fr_FR.UTF-8",
        "COLUMNS": str(COLUMNS),
        "FORCE_COLOR": "1",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "0",
    }
    done = subprocess.run(
        [sys.executable, "-m", *COMMAND.split()],
        cwd=TREE,
        env=environment,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def draw_picture(output: str) -> str:
    """The SVG of a terminal where the command was typed and has printed `output`, of which it shows all but the end."""
    console = Console(
        record=True, file=io.StringIO(), width=COLUMNS, force_terminal=True, legacy_windows=False, highlight=False
    )
    console.print(Text(f"$ {COMMAND}", style="bold"))
    console.print(Text())
    for line in choose_lines(output):
        console.print(Text.from_ansi(line))
    drawn = console.export_svg(title="", code_format=FORMAT, font_aspect_ratio=ASPECT, unique_id="terminal")
    bare = LINE_BREAKS.sub("", CLIPS.sub("", drawn)).replace("</text><text", "</text>\n<text")
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip()) + "\n"


def choose_lines(output: str) -> list[str]:
    """The first screen of a scorecard, up to the commands to type next."""
    lines = output.splitlines()
    return lines[: next(number for number, line in enumerate(lines) if NEXT in line) - 1]


if __name__ == "__main__":
    sys.stdout.write(draw_picture(run_command()))
