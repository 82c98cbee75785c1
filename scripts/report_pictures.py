"""The pictures of reports in the two READMEs: `python -m scripts.report_pictures` writes them to docs/pictures/.

They show real reports of a fictitious town, in each language: the page in a browser, one sheet of paper, slides. The
programs that draw them have to be installed: Chromium, LibreOffice and pdftoppm. Each picture keeps the digest of what
its report says, by which a test finds one that shows something else than the program says today.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

TREE = Path(__file__).resolve().parents[1]
PICTURES = TREE / "docs" / "pictures"
TOWN = TREE / "questionnaires" / "examples" / "petite_ville.yaml"
LANGUAGES = ("fr", "en")
DIGEST = "content"
"""Under which name a picture keeps the digest of what its report says."""
COLOURS = 64
"""How many colours a picture keeps: enough for flat surfaces and text, at a third of the weight."""
PAGE_WIDTH, PAGE_HEIGHT = 1000, 1240
WIDTH = 640
"""How wide a picture is, in pixels; those of two slides beside each other are twice as wide."""
SLIDES = (2, 3, 4, 5)
CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def main() -> None:
    """Draw all pictures."""
    PICTURES.mkdir(exist_ok=True)
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            notes = PngInfo()
            notes.add_text(DIGEST, find_digest(language))
            for name, picture in draw_pictures(Path(folder), language):
                path = PICTURES / f"{name}.{language}.png"
                picture.quantize(COLOURS).save(path, optimize=True, pnginfo=notes)


def find_digest(language: str) -> str:
    """Find the digest of what the report of the town says, apart from its form."""
    words = [
        sys.executable,
        "-m",
        "maturity",
        "report",
        str(TOWN),
        "-o",
        "-",
        "--format",
        "markdown",
        "--lang",
        language,
    ]
    said = subprocess.run(words, cwd=TREE, env=make_environment(TREE), check=True, capture_output=True).stdout
    return hashlib.sha256(said).hexdigest()


def draw_pictures(folder: Path, language: str) -> Iterator[tuple[str, Image.Image]]:
    """Yield the pictures in one language, each with its name."""
    for name, *options in (("page.html",), ("sheet.pdf", "--page"), ("slides.pptx",)):
        words = ("report", str(TOWN), "-o", name, "--lang", language, *options)
        run([sys.executable, "-m", "maturity", *words], folder)
    window = f"--window-size={PAGE_WIDTH},{PAGE_HEIGHT}"
    run([*CHROMIUM, f"--user-data-dir={folder / 'home'}", window, "--screenshot=page.png", "page.html"], folder)
    yield "report-page", shrink(Image.open(folder / "page.png"))
    run(["pdftoppm", "-png", "-r", "110", "-singlefile", "sheet.pdf", "sheet"], folder)
    yield "report-sheet", shrink(Image.open(folder / "sheet.png"))
    run(["soffice", f"-env:UserInstallation=file://{folder / 'office'}", "--headless", "--convert-to", "pdf",
         "slides.pptx"], folder)  # fmt: skip
    run(["pdftoppm", "-png", "-r", "80", "slides.pdf", "slide"], folder)
    slides = sorted(folder.glob("slide-*.png"))
    yield "report-slides", arrange([shrink(Image.open(slides[number - 1])) for number in SLIDES])


def shrink(picture: Image.Image) -> Image.Image:
    """Shrink a picture to the usual width."""
    return picture.convert("RGB").resize(
        (WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.LANCZOS
    )


def arrange(pictures: Sequence[Image.Image]) -> Image.Image:
    """Arrange four pictures of one size in two rows, with a gap between them."""
    gap, (width, height) = 12, pictures[0].size
    whole = Image.new("RGB", (2 * width + gap, 2 * height + gap), "#d5dad8")
    for index, picture in enumerate(pictures):
        whole.paste(picture, (index % 2 * (width + gap), index // 2 * (height + gap)))
    return whole


def run(words: Sequence[str], folder: Path) -> None:
    """Run a program in a folder, in which it may write what it likes."""
    silent = subprocess.DEVNULL
    subprocess.run(words, cwd=folder, env=make_environment(folder), check=True, stdout=silent, stderr=silent)


def make_environment(home: Path) -> dict[str, str]:
    """Make the environment of a program: this tree to import from, and a home of its own."""
    return {**os.environ, "PYTHONPATH": str(TREE), "HOME": str(home), "SOURCE_DATE_EPOCH": "1795000000"}


if __name__ == "__main__":
    main()
