#!/usr/bin/env python3
"""Checks that every relative link and picture in the tracked Markdown files leads to a tracked file."""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def tracked():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return set(filter(None, listing.split("\0")))


def broken(files):
    folders = {parent.as_posix() for name in files for parent in Path(name).parents}
    for name in sorted(name for name in files if name.endswith(".md")):
        for target in LINK.findall((ROOT / name).read_text(encoding="utf-8")):
            path = target.partition("#")[0]
            if not path or re.match(r"[a-z]+:", path):
                continue
            place = (ROOT / name).parent.joinpath(path).resolve()
            if not place.is_relative_to(ROOT) or place.relative_to(ROOT).as_posix() not in files | folders:
                yield f"{name}: {target}"


def main():
    found = list(broken(tracked()))
    print("\n".join(found) or "every link leads somewhere")
    return 1 if found else 0


sys.exit(main())
