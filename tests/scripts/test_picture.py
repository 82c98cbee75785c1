"""docs/terminal.svg is what a run prints today, names no address outside itself and can be read without eyes."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from scripts.picture import COLUMNS, COMMAND, choose_lines, draw_picture, run_command

SVG = "http://www.w3.org/2000/svg"
KEPT = (Path(__file__).resolve().parents[2] / "docs" / "terminal.svg").read_text("utf-8")
AGAIN = "python -m scripts.picture > docs/terminal.svg"


def list_pieces(svg: str) -> list[tuple[str, str, str]]:
    """Every text of a picture: how far down it stands, how it looks, what it says."""
    looks = {name: rules.strip() for name, rules in re.findall(r"^\.(\S+) \{(.*)\}$", svg, re.MULTILINE)}
    texts = ET.fromstring(svg).iter(f"{{{SVG}}}text")  # noqa: S314 - a file of ours
    return [(text.attrib["y"], looks[text.attrib["class"]], text.text or "") for text in texts]


def list_lines(svg: str) -> list[str]:
    """What a picture shows, as lines of text without their indentation; blank lines are left out."""
    shown: dict[str, str] = {}
    for height, _, text in list_pieces(svg):
        shown[height] = shown.get(height, "") + text.replace("\u00a0", " ")
    return [line.strip() for line in shown.values()]


def test_the_picture_is_what_the_command_prints() -> None:
    output = run_command()
    assert list_pieces(KEPT) == list_pieces(draw_picture(output)), AGAIN
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line).replace("\u00a0", " ") for line in choose_lines(output)]
    assert max(map(len, plain)) <= COLUMNS
    assert list_lines(KEPT) == [f"$ {COMMAND}", *(line.strip() for line in plain if line.strip())]
    assert draw_picture(output) == draw_picture(output)


def test_it_shows_colours_and_bars() -> None:
    assert len({look for _, look, _ in list_pieces(KEPT)}) >= 3
    assert [line for line in list_lines(KEPT) if "█" in line and "·" in line]


def test_it_names_no_address_but_that_of_its_format() -> None:
    assert re.findall(r"https?:[^\"' ]*", KEPT) == [SVG]
    assert "url(" not in KEPT


def test_it_says_what_it_shows_to_those_who_listen() -> None:
    root = ET.fromstring(KEPT)  # noqa: S314 - a file of ours
    assert root.attrib["role"] == "img"
    named = {child.attrib["id"]: child.text for child in root if child.tag in {f"{{{SVG}}}title", f"{{{SVG}}}desc"}}
    assert list(named) == root.attrib["aria-labelledby"].split()
    assert all(named.values())
