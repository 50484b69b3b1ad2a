#!/usr/bin/env python3
"""Checks what git tracks: no path of one machine, no host of a package registry, no conflict marks, no huge file."""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 2_000_000
# Written in pieces, so that this file does not find itself.
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![A-Za-z0-9_.~-])/(?:home|work|farm|Users)/[a-z0-9.]" + r"[a-z0-9._-]*"),
    "a package registry's host": re.compile(
        r"https?://[a-z0-9.-]*(?:" + "|".join((r"npm" + r"js\.(?:org|com)", r"registry\.yarn" + r"pkg\.com",
                                             r"deb\.deb" + r"ian\.org", r"npm" + r"mirror\.com")) + ")"),
    "a resolved address in a lock file": re.compile(r'"resol' + r'ved": *"https?://'),
    "a mark of an unfinished merge": re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE),
}


def tracked():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    return [name for name in listing.decode().split("\0") if name]


def findings(name):
    path = ROOT / name
    if path.is_symlink() or not path.is_file():
        return
    data = path.read_bytes()
    if len(data) > LARGEST:
        yield f"{name}: {len(data)} bytes; at most {LARGEST} are tracked"
    if b"\0" in data[:8000]:
        return
    text = data.decode("utf-8", "replace")
    for what, pattern in FORBIDDEN.items():
        for match in pattern.finditer(text):
            yield f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {what}: {match.group(0)}"


def main():
    found = [line for name in tracked() for line in findings(name)]
    print("\n".join(found) or "nothing found")
    return 1 if found else 0


sys.exit(main())
