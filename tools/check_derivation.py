"""Do every step of a certificate of `maturity explain --format json` again, exactly. It needs Python alone.

    python check_derivation.py CERTIFICATE [--bank FILE] [--answers FILE]

Ends with 0 if all follows from the figures given, which stand in the lines named, of these very files; else with 1.
"""

import argparse
import hashlib
import json
import math
import sys
from fractions import Fraction
from pathlib import Path

DO = {"add": sum, "multiply": math.prod, "min": min, "max": max}
DO |= {"subtract": lambda v: v[0] - v[1], "divide": lambda v: v[0] / v[1]}


def require(fact: bool, complaint: str) -> None:
    """Raise ValueError with `complaint` unless `fact` is true."""
    if not fact:
        raise ValueError(complaint)


def check(certificate: dict) -> str:
    """Check digest, steps, results and levels; return what there was to check, or raise what is wrong."""
    rest = json.dumps({key: certificate[key] for key in certificate if key != "digest"}, sort_keys=True)
    require(certificate["digest"] == hashlib.sha256(rest.encode()).hexdigest(), "something differs from the digest")
    figures, unused = {}, {}
    for step in certificate["steps"]:
        name, op, operands = step["id"], step["op"], [figures[each] for each in step["of"]]
        figure = Fraction(step["value"] if op == "given" else DO[op](operands))
        require(f"{figure.numerator}/{figure.denominator}" == step["value"], f"{name} is {figure}, not {step['value']}")
        require(figures.setdefault(name, figure) is figure, f"{name} is there twice")
        unused.update({name: True} if op == "given" else dict.fromkeys(step["of"], False))
    require(not any(unused.values()), f"no step uses {max(unused, key=unused.get, default='')}")
    for each in certificate["results"]:
        require(figures[each["step"]] == Fraction(each["value"]), f"{each['node']} has another {each['figure']}")
    for each in certificate["levels"]:
        holds = [all(figures[margin] >= 0 for margin in level["margins"]) for level in each["levels"]]
        reached = each["levels"][[*holds[1:], False].index(False)]["id"]
        require(holds == [level["holds"] for level in each["levels"]], f"other levels of {each['node']} hold")
        require(reached == each["reached"], f"{each['node']} is at {reached}")
    return f"{len(figures)} steps, {len(certificate['results'])} results"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for word in ("file", "--bank", "--answers"):
        parser.add_argument(word, type=Path)
    given = vars(parser.parse_args())
    try:
        answer = check(certificate := json.loads(given.pop("file").read_bytes()))
        for part, path in given.items():
            digests = [each["sha256"] for each in certificate["about"][part]["files"]]
            require(path is None or hashlib.sha256(path.read_bytes()).hexdigest() in digests, f"{path} is another file")
    except (ArithmeticError, LookupError, OSError, RecursionError, TypeError, ValueError) as error:
        sys.exit(f"refused: {error}")
    print(f"accepted: {answer}")
