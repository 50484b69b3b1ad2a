#!/usr/bin/env python3
"""Checks that every #include under src/ keeps the direction of the house: base <- platform <- ledger <- rooms <- app.

Linking alone does not: static libraries and one include root let an undeclared include build. The rules:
  1. "a/b.h" is rooted at src/ and exists.
  2. A folder includes only folders of the layers below it (LAYERS) that its CMakeLists.txt declares in DEPENDS, directly
     or through what it depends on; another room only when it names that room itself.
  3. Nobody outside a folder includes its *_store.h: a room's doors are its other headers.
  4. The graph of DEPENDS has no circle, and the verifier reaches no server code.
  5. Third-party headers are included only by .cc files of platform/; CLI11 also by app, test libraries by tests.

Usage: include_direction.py [SOURCE_ROOT]. Exits 1 and prints a line per violation.
"""
import re
import sys
from pathlib import Path

# Layer -> the layers it may include besides its own folder. A folder's layer is its first path component.
LAYERS = {
    "base": set(),
    "platform": {"base", "platform"},
    "forecast": {"base"},
    "ledger": {"base", "platform", "ledger"},
    "api": {"base", "platform", "ledger"},
    "rooms": {"base", "platform", "forecast", "ledger", "api", "rooms"},
    "verifier": {"base", "platform", "ledger"},
    "app": {"base", "platform", "forecast", "ledger", "api", "rooms", "verifier", "app"},
}
SERVER_ONLY = ("platform/db", "platform/http", "api", "rooms/")
TEST_LIBRARIES = ("gtest/", "gmock/", "rapidcheck")
COMMAND_LINE = ("CLI/",)
# Headers of C and POSIX: neither third-party nor part of the house.
SYSTEM = re.compile(
    r"^(sys|arpa|netinet|net|linux)/|^(unistd|fcntl|signal|poll|netdb|pthread|dirent|immintrin|cxxabi|execinfo|"
    r"malloc|stdlib|stdio|string|time|math|errno|limits|pwd|termios|spawn)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


def declared_parts(src):
    """target name -> (folder, [names in DEPENDS]) from every tandem_library(…) below src."""
    parts = {}
    for listing in sorted(src.rglob("CMakeLists.txt")):
        folder = listing.parent.relative_to(src).as_posix()
        text = re.sub(r"#.*", "", listing.read_text(encoding="utf-8"))
        for call in re.findall(r"tandem_library\(([^)]*)\)", text):
            words = call.split()
            depends, taking = [], False
            for word in words[1:]:
                if word in ("DEPENDS", "PRIVATE"):
                    taking = word == "DEPENDS"
                elif taking:
                    depends.append(word)
            parts[words[0]] = (folder, depends)
    return parts


def reachable(name, parts):
    seen, waiting = set(), [name]
    while waiting:
        for other in parts.get(waiting.pop(), ("", []))[1]:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def graph_violations(parts):
    for name, (folder, depends) in parts.items():
        for other in depends:
            if other not in parts:
                yield f"{folder}/CMakeLists.txt: DEPENDS names {other}, which no folder declares"
        if name in reachable(name, parts):
            yield f"{folder}/CMakeLists.txt: {name} depends on itself in a circle"
        if folder == "verifier":
            for other in sorted(reachable(name, parts)):
                if parts.get(other, ("", []))[0].startswith(SERVER_ONLY):
                    yield f"{folder}/CMakeLists.txt: the verifier reaches {other}, which is server code"


def folder_of(path, folders):
    """The declared folder that holds the file, the innermost one; its parent where none is declared."""
    parent = Path(path).parent.as_posix()
    holding = [folder for folder in folders if parent == folder or parent.startswith(folder + "/")]
    return max(holding, key=len, default=parent)


def house_violation(file, header, src, parts):
    folders = {folder: name for name, (folder, _) in parts.items()}
    if not (src / header).is_file():
        return f'"{header}" is not a file under the source root'
    mine, theirs = folder_of(file, folders), folder_of(header, folders)
    if mine == theirs:
        return None
    my_layer, their_layer = mine.split("/")[0], theirs.split("/")[0]
    if their_layer not in LAYERS.get(my_layer, set()):
        return f'"{header}": {my_layer} may not include {their_layer}'
    if header.endswith("_store.h"):
        return f'"{header}" is a store: go through a door of {theirs}'
    if my_layer == "app" and mine not in folders:
        return None
    return undeclared(header, mine, theirs, folders, parts)


def undeclared(header, mine, theirs, folders, parts):
    me, they = folders.get(mine), folders.get(theirs)
    both_rooms = mine.startswith("rooms/") and theirs.startswith("rooms/")
    allowed = set(parts.get(me, ("", []))[1]) if both_rooms else reachable(me, parts)
    if they in allowed:
        return None
    return f'"{header}": {mine}/CMakeLists.txt does not declare {they or theirs} in DEPENDS'


def third_party_violation(file, header):
    if ("/" not in header and not header.endswith((".h", ".hpp"))) or SYSTEM.search(header):
        return None
    if header.startswith(TEST_LIBRARIES):
        is_test = file.endswith(("_test.cc", "_for_test.h", "_for_test.cc", "/testing.h", "/testing.cc"))
        return None if is_test else f"<{header}> belongs in tests"
    if file.startswith("app/") and header.startswith(COMMAND_LINE):
        return None
    if file.startswith("platform/") and file.endswith(".cc"):
        return None
    return f"<{header}> is a third-party header: only .cc files of platform/ include those"


def violations(src):
    parts = declared_parts(src)
    yield from graph_violations(parts)
    for path in sorted([*src.rglob("*.cc"), *src.rglob("*.h")]):
        file = path.relative_to(src).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            own, foreign = match.groups()
            found = house_violation(file, own, src, parts) if own else third_party_violation(file, foreign)
            if found:
                yield f"{file}:{number}: {found}"


def main():
    src = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "src"
    found = list(violations(src))
    print("\n".join(found) or "every include keeps the direction")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
