"""`score --shard` and `merge`: parts of a run, put together to the bytes of one run, or refused."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from maturity.cli.batch.entries import Entry
from maturity.cli.batch.parts.entry_shapes import EntryShaper
from maturity.cli.batch.parts.lines import LineShape
from maturity.cli.batch.shard import Shard
from tests.cli.command import Maturity, Ran
from tests.cli.test_many_files import BANK, OTHER, answer
from tests.harmless import is_harmful, is_order
from tests.support import plain

FORMATS = {
    "csv": ("-f", "csv"),
    "excel": ("-f", "csv", "--dialect", "excel-fr"),
    "json": ("-f", "json", "--with-comments"),
    "jsonl": ("-f", "jsonl"),
    "xlsx": ("-f", "xlsx"),
    "parquet": ("-f", "parquet"),
}
WISHES = {
    "plain": (),
    "gates": ("--fail-under", "30"),
    "gate on nothing": ("--fail-under", "zzz=30"),
    "where": ("--where", 'profile.type == "commune"', "--allow-failures"),
    "where, narrow": ("--where", 'answers.r == "x"', "--allow-failures", "--quiet"),
    "english": ("--lang", "en", "--allow-failures"),
}

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Seven answers files to two banks, two of them with mistakes, and a file that holds no answers."""
    there = tmp_path / "in"
    there.mkdir()
    monkeypatch.chdir(tmp_path)
    (there / "bank.yaml").write_text(BANK, encoding="utf-8")
    (there / "other.yaml").write_text(OTHER.replace("min: 0, max: 9999", "min: -99, max: 99"), encoding="utf-8")
    answer(there, "a", 7000, profile={"type": "commune", "agents": 12.5, "roles": ["elu"]}, date="2026-11-23")
    answer(there, "b", 5996, organisation='=1;"+2', profile={"agents": "unknown"}, duties={"mentions": "met"})
    answer(there, "c", 20000)
    answer(
        there,
        "d",
        1000,
        bank="other.yaml",
        profile={"agents": -12.5},
        respondent={"id": "x\u202ey", "role": "é\u00a0;"},
    )
    answer(there, "f", 3000, profile={"type": "commune"}, unknown_key=1)
    answer(there, "g", 2000, profile={"type": "commune"})
    answer(there, "h", "unknown")
    return there


def write_parts(maturity: Maturity, count: int, *words: str, where: str = "in") -> list[str]:
    names = [f"{number}.part" for number in range(1, count + 1)]
    for number, name in enumerate(names, 1):
        maturity("score", where, *words, "--shard", f"{number}/{count}", "-o", name, "--force")
    return names


def write_one_and_merged(
    maturity: Maturity, count: int, *words: str, where: str = "in"
) -> tuple[Ran, bytes, Ran, bytes]:
    """Return what one run says and writes, and what the parts do once they are merged, the last one given first."""
    target = Path("out")
    target.unlink(missing_ok=True)
    one = maturity("score", where, *words, "-o", str(target))
    whole = target.read_bytes() if target.exists() else b""
    parts = write_parts(maturity, count, *words, where=where)
    target.unlink(missing_ok=True)
    merged = maturity("merge", *reversed(parts), "-o", str(target), *(("--lang", "en") if "en" in words else ()))
    return one, whole, merged, target.read_bytes() if target.exists() else b""


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("count", [1, 3, 11])
def test_parts_make_the_bytes_of_one_run(maturity: Maturity, format_: str, count: int) -> None:
    one, whole, merged, together = write_one_and_merged(maturity, count, *FORMATS[format_])
    assert whole
    assert together == whole
    assert (merged.code, merged.out, merged.err) == (one.code, one.out, one.err)
    assert one.code == 2
    assert "MB406" in one.err


@pytest.mark.parametrize("wish", WISHES)
def test_messages_and_the_exit_code_are_those_of_one_run(maturity: Maturity, wish: str) -> None:
    one, whole, merged, together = write_one_and_merged(maturity, 3, "-f", "jsonl", *WISHES[wish])
    assert together == whole
    if "--quiet" in WISHES[wish]:
        assert maturity("merge", "1.part", "2.part", "3.part", "--quiet").err == one.err
    else:
        assert merged.err == one.err
    assert merged.code == one.code


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--allow-failures", "--fail-under", "30"), 1), (("--allow-failures",), 0), ((), 2)],
)
def test_a_part_ends_as_a_run_over_its_files_does(maturity: Maturity, words: tuple[str, ...], code: int) -> None:
    ran = maturity("score", "in", "-f", "csv", *words, "--shard", "1/1", "-o", "1.part")
    assert (ran.code, Path("1.part").exists()) == (code, True)
    assert maturity("merge", "1.part").code == code


def test_failures_may_be_accepted_when_parts_are_merged(maturity: Maturity) -> None:
    parts = write_parts(maturity, 2, "-f", "csv")
    assert [maturity("merge", *parts, *words).code for words in ((), ("--allow-failures",))] == [2, 0]


@pytest.mark.parametrize(("name", "text"), [("only.json", None), ("bad.json", "{}")])
def test_a_single_file_and_nothing_to_score_are_as_in_one_run(maturity: Maturity, name: str, text: str | None) -> None:
    (Path("in") / name).write_text(text or (Path("in") / "a.yaml").read_text("utf-8"), "utf-8")
    one, whole, merged, together = write_one_and_merged(maturity, 2, "-f", "json", where=f"in/{name}")
    assert (together, merged.code, merged.err) == (whole, one.code, one.err)


def test_a_folder_without_answers_is_told_as_in_one_run(maturity: Maturity) -> None:
    for path in Path("in").glob("?.yaml"):
        path.unlink()
    one, _, merged, _ = write_one_and_merged(maturity, 2, "-f", "csv")
    assert (merged.code, merged.err) == (one.code, one.err) == (2, one.err)
    assert "aucun fichier de réponses" in plain(one.err)


def test_a_part_is_in_the_form_that_its_name_asks_for_and_replaces_its_own_alone(maturity: Maturity) -> None:
    words = ("score", "in", "--allow-failures", "--shard", "1/1", "-o", "scores-1.csv.part")
    assert [maturity(*words).code for _ in range(2)] == [0, 0]
    assert maturity("merge", "scores-1.csv.part").out.startswith("path,status,")
    other = maturity("merge", "scores-1.csv.part", "-o", "s.xlsx")
    assert (other.code, other.out, Path("s.xlsx").exists()) == (2, "", False)
    assert "font un résultat en csv" in plain(other.err)
    assert "refaites les parts avec -o s.xlsx.part" in plain(other.err)
    Path("scores-1.csv.part").write_text("mine", "utf-8")
    assert maturity(*words).code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--shard", "0/3", "-f", "csv"), "0/3 ne désigne pas une part"),
        (("--shard", "4/3", "-f", "csv"), "4/3 ne désigne pas une part"),
        (("--shard", "2", "-f", "csv"), "2 ne désigne pas une part"),
        (("--shard", "1/2"), "json, jsonl, csv, xlsx, parquet"),
        (("--shard", "1/2", "-f", "markdown"), "json, jsonl, csv, xlsx, parquet"),
        (("--shard", "1/2", "-o", "scores.csv"), "écrivez -o scores.csv.part"),
        (("--shard", "1/2", "-o", "p.xlsx"), "écrivez -o p.xlsx.part"),
        (("--shard", "1/2", "-f", "csv", "-o", "p.yaml"), "écrivez -o p.csv.part"),
    ],
)
def test_a_part_that_cannot_be_is_refused(maturity: Maturity, words: tuple[str, ...], said: str) -> None:
    ran = maturity("score", "in", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in plain(ran.err)


DIFFERENT: dict[str, tuple[str, ...]] = {
    "autre format": ("-f", "jsonl"),
    "autre condition": ("-f", "csv", "--where", "score.overall > 1"),
    "autre minimum": ("-f", "csv", "--fail-under", "20"),
    "autre --dialect": ("-f", "csv", "--dialect", "excel-fr"),
    "autre langue": ("-f", "csv", "--lang", "en"),
    "autre questionnaire": ("-f", "csv", "--bank", "in/bank.yaml"),
    "--allow-failures": ("-f", "csv", "--allow-failures"),
}


@pytest.mark.parametrize("what", DIFFERENT)
def test_parts_of_different_runs_are_refused(maturity: Maturity, what: str) -> None:
    first, _ = write_parts(maturity, 2, "-f", "csv")
    maturity("score", "in", *DIFFERENT[what], "--shard", "2/2", "-o", "other.part")
    refuse(maturity, (first, "other.part"), what)


def refuse(maturity: Maturity, parts: tuple[str, ...], said: str) -> None:
    """Merge parts into a file and onto the standard output: nothing is written, and one sentence says why."""
    for words in ((), ("-o", "merged.csv")):
        ran = maturity("merge", *parts, *words)
        assert (ran.code, ran.out, Path("merged.csv").exists()) == (2, "", False)
        assert said in plain(ran.err)
        assert ran.err.count("\n") == 1
        assert not any(map(is_harmful, ran.err.rstrip("\n")))


def test_parts_of_other_files_are_refused(maturity: Maturity) -> None:
    first, second = write_parts(maturity, 2, "-f", "csv")
    (Path("in") / "a.yaml").rename(Path("in") / "a2.yaml")
    maturity("score", "in", "-f", "csv", "--shard", "2/2", "-o", second)
    refuse(maturity, (first, second), "pas les mêmes fichiers")


def test_parts_with_another_content_of_a_bank_are_refused(maturity: Maturity) -> None:
    first, second = write_parts(maturity, 2, "-f", "csv")
    (Path("in") / "bank.yaml").write_text(BANK.replace("Débuts", "Début"), "utf-8")
    maturity("score", "in", "-f", "csv", "--shard", "2/2", "-o", second)
    refuse(maturity, (first, second), "le questionnaire in/bank.yaml n'y a pas le même contenu")


def test_missing_double_and_uneven_parts_are_refused(maturity: Maturity) -> None:
    parts = write_parts(maturity, 9, "-f", "csv")
    refuse(maturity, tuple(parts[:4] + parts[5:]), "il manque une part : 5/9")
    refuse(maturity, tuple(parts[:2]), "il manque 7 parts : 3/9, 4/9, 5/9, 6/9, 7/9, …")
    shutil.copy("3.part", "again.part")
    refuse(maturity, (*parts, "again.part"), "la part 3 est là deux fois : 3.part et again.part")
    maturity("score", "in", "-f", "csv", "--shard", "9/10", "-o", "ten.part")
    refuse(maturity, (*parts[:8], "ten.part"), "pas le même nombre de parts")


def cut(raw: bytes) -> bytes:
    return b"".join(raw.splitlines(keepends=True)[:-1])


BROKEN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "without its end": (cut, "la fin de cette part manque"),
    "cut in a line": (lambda raw: raw[: len(raw) * 2 // 3], "la fin de cette part manque"),
    "a line less": (
        lambda raw: b"".join(line for line in raw.splitlines(keepends=True) if b"c.yaml" not in line),
        "n'est plus telle",
    ),
    "a line twice": (
        lambda raw: b"".join(line * (1 + (b"c.yaml" in line)) for line in raw.splitlines(keepends=True)),
        "n'est plus telle",
    ),
    "a letter changed": (lambda raw: raw.replace(b"in/a.yaml", b"in/b.yaml"), "ligne 3"),
    "more after the end": (lambda raw: raw + raw, "n'est plus telle"),
    "empty": (lambda _: b"", "n'est pas une part"),
    "something else": (lambda _: b"\x1b[31m hello\n" * 3, "n'est pas une part"),
    "zeros": (lambda raw: raw[:3000] + bytes(3000), "ligne"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_part_is_refused_with_its_line(maturity: Maturity, how: str) -> None:
    [part] = write_parts(maturity, 1, "-f", "csv")
    change, said = BROKEN[how]
    Path(part).write_bytes(change(Path(part).read_bytes()))
    ran = maturity("merge", part, "-o", "merged.csv")
    assert (ran.code, Path("merged.csv").exists()) == (2, False)
    assert said in plain(ran.err)
    assert "1.part" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", ["missing.part", "in", "a\x00b"])
def test_what_is_no_file_is_refused(maturity: Maturity, name: str) -> None:
    ran = maturity("merge", name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def forge(path: str, change: Callable[[dict[str, object]], None]) -> None:
    """Change each entry of a part, with a check sum that is right."""
    lines = []
    for line in Path(path).read_text("ascii").splitlines():
        data = json.loads(line[9:])
        if "entry" in data:
            change(data["entry"])
        text = json.dumps(data, separators=(",", ":"))
        lines.append(f"{crc32(text.encode()):08x} {text}\n")
    Path(path).write_text("".join(lines), "ascii")


def put_text(old: str, new: str) -> Callable[[dict[str, object]], None]:
    def change(entry: dict[str, object]) -> None:
        if kept := entry.get("kept"):
            assert isinstance(kept, dict)
            kept["text"] = kept["text"].replace(old, new)

    return change


FORGED = {
    "a formula": ("csv", put_text(",ok,a,", ",ok,=1+1,")),
    "a formula after a semicolon": ("excel", put_text(";évalué;a;", ';évalué;"x;=1+1";')),
    "an escape": ("csv", put_text(",ok,a,", ",ok,\x1b[31m,")),
    "a line more": ("csv", put_text(",ok,a,", ",ok,a\n,")),
    "quotes that nothing asks for": ("csv", put_text(",ok,a,", ',ok,"a",')),
    "a cell more": ("csv", put_text(",ok,a,", ",ok,a,,")),
    "an escape in JSON": ("jsonl", put_text('"a"', '"\x9b31m"')),
    "two results in JSON": ("jsonl", put_text("}\n", "}\n{}\n")),
    "a result on two lines": ("jsonl", put_text('"tool"', '\n"tool"')),
    "no JSON": ("json", put_text('"path"', "path")),
    "a text for a count": ("parquet", put_text(",1,1,", ',"x",1,')),
    "not a number": ("xlsx", put_text(",70,", ",NaN,")),
    "another shape": ("csv", lambda entry: entry.update(path=1)),
    "another status": ("csv", lambda entry: entry.update(status="fine")),
    "a layout that is not there": ("csv", lambda entry: entry.get("kept", {}).update(layout=99)),  # type: ignore[attr-defined]
}


@pytest.mark.parametrize("what", FORGED)
def test_a_forged_line_is_refused(maturity: Maturity, what: str) -> None:
    format_, change = FORGED[what]
    [part] = write_parts(maturity, 1, *FORMATS[format_])
    before = Path(part).read_bytes()
    forge(part, change)
    assert Path(part).read_bytes() != before, "nothing was forged"
    ran = maturity("merge", part, "-o", "merged")
    assert (ran.code, Path("merged").exists()) == (2, False)
    assert "n'est plus telle" in plain(ran.err)


def test_forged_messages_act_on_nothing(maturity: Maturity) -> None:
    evil = "\x1b[2J\u202e::error::x"

    line = [[evil, "link evil"]]
    wheres: list[dict[str, object]] = [{"unfit": [evil, [line]]}, {"mistake": evil}, {"refusals": [evil]}]
    for told in [*wheres, {"complaints": [line]}]:
        [part] = write_parts(maturity, 1, "-f", "csv")
        forge(part, lambda entry, told=told: entry.update({"path": evil, "complaints": [], **told}))  # type: ignore[misc]
        err = maturity("merge", part, "--color", "always").err
        assert "[2J" in err
        assert not [each for each in ("\x1b[2J", "\x1b]8", "\u202e") if each in err]
        assert not any(map(is_order, err.splitlines()))


@pytest.mark.parametrize("shard", [[1, 10**12], [1, 100_000], [0, 1], [2, 1]])
def test_a_part_of_more_parts_than_there_can_be_is_refused(maturity: Maturity, shard: list[int]) -> None:
    """It is empty, and its sums are right; all of so many parts would be looked for by their numbers."""
    [part] = write_parts(maturity, 1, "-f", "jsonl")
    first = json.loads(Path(part).read_text("ascii").splitlines()[0][9:])
    first["part"]["shard"] = shard
    first["part"]["run"]["inputs"] = 0
    texts = [json.dumps(each, separators=(",", ":")) for each in (first, {"end": {"entries": 0, "banks": []}})]
    Path(part).write_text("".join(f"{crc32(text.encode()):08x} {text}\n" for text in texts), "ascii")
    refuse(maturity, (part,), "n'est plus telle")


def test_a_part_with_fewer_entries_than_inputs_is_refused(maturity: Maturity) -> None:
    """Its sums and its own count are right."""
    [part] = write_parts(maturity, 1, "-f", "jsonl")
    lines = Path(part).read_text("ascii").splitlines(keepends=True)
    end = json.loads(lines[-1][9:])
    end["end"]["entries"] -= 1
    text = json.dumps(end, separators=(",", ":"))
    Path(part).write_text("".join([*lines[:-2], f"{crc32(text.encode()):08x} {text}\n"]), "ascii")
    refuse(maturity, (part,), "n'est plus telle")


def test_what_is_interrupted_is_no_part(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    shape = EntryShaper.shape

    def interrupt(self: EntryShaper, entry: Entry) -> tuple[LineShape, ...]:
        if "c.yaml" in entry.path:
            os.kill(os.getpid(), signal.SIGINT)
        return shape(self, entry)

    monkeypatch.setattr(EntryShaper, "shape", interrupt)
    ran = maturity("score", "in", "-f", "csv", "--shard", "1/1", "-o", "1.part")
    assert (ran.code, sorted(each.name for each in Path().iterdir())) == (130, ["in"])


@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_the_parts_are_all_inputs_in_order(count: int) -> None:
    for total in range(90):
        parts = [Shard(number, count).take(range(total)) for number in range(1, count + 1)]
        assert [each for part in parts for each in part] == list(range(total))
        assert max(map(len, parts)) - min(map(len, parts)) <= 1
