"""The language of the journeys, read into statements. tests/journeys/README.md describes it.

A statement is a line; indented lines go on with it. A word is bare, or a JSON value.
"""
import json
import re
from dataclasses import dataclass, field

VARIABLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
CLAUSES = ("save", "reason", "header", "keep", "same", "text", "error")


class JourneyError(Exception):
    """The journey itself is not written right."""


@dataclass
class Statement:
    line: int
    text: str


def statements(source):
    found = []
    for number, line in enumerate(source.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t":
            if not found:
                raise JourneyError(f"line {number}: an indented line needs a statement above it")
            found[-1].text += " " + line.strip()
        else:
            found.append(Statement(number, line.strip()))
    return found


def fill(text, variables):
    """Puts the saved values in for {name}; one that was not saved is a mistake in the journey."""
    def value(match):
        if match.group(1) not in variables:
            raise JourneyError(f"{{{match.group(1)}}} was not saved before")
        return str(variables[match.group(1)])
    return VARIABLE.sub(value, text)


def words(text):
    """Bare words as str; JSON objects, arrays and strings as ('json', value, text)."""
    decoder, position, found = json.JSONDecoder(), 0, []
    while position < len(text):
        if text[position].isspace():
            position += 1
        elif text[position] in '{["':
            try:
                value, end = decoder.raw_decode(text, position)
            except json.JSONDecodeError as error:
                raise JourneyError(f"not JSON: {text[position:position + 60]} ({error.msg})") from None
            found.append(("json", value, text[position:end]))
            position = end
        else:
            end = re.compile(r"\s|$").search(text, position).start()
            found.append(text[position:end])
            position = end
    return found


@dataclass
class Request:
    person: str
    method: str
    path: str
    body: bytes | None = None
    headers: dict = field(default_factory=dict)
    statuses: tuple = ()
    clauses: list = field(default_factory=list)


def read_request(text, file_bytes):
    """`as NAME METHOD PATH [body] [with HEADER VALUE]… -> STATUS clause…`; file_bytes(name) reads an attachment."""
    parts = words(text)
    if "->" not in parts:
        raise JourneyError("a request needs -> and the status it expects")
    arrow = parts.index("->")
    asked, expected = parts[:arrow], parts[arrow + 1:]
    if len(asked) < 4 or asked[0] != "as":
        raise JourneyError("a request is: as NAME METHOD PATH …")
    request = Request(asked[1], asked[2], asked[3])
    read_asked(request, asked[4:], file_bytes)
    request.statuses = tuple(int(code) for code in expected[0].split("|"))
    request.clauses = read_clauses(expected[1:])
    return request


def plain(word):
    return word if isinstance(word, str) else word[1]


def read_asked(request, rest, file_bytes):
    while rest:
        word = rest.pop(0)
        if not isinstance(word, str):
            request.body = word[2].encode()
        elif word == "with":
            name, value = plain(rest.pop(0)), plain(rest.pop(0))
            request.headers[name] = None if value == "nothing" else value
        elif word == "file":
            request.body = file_bytes(plain(rest.pop(0)))
        elif word == "text":
            request.body = plain(rest.pop(0)).encode()
        elif word == "bytes":
            request.body = bytes.fromhex(rest.pop(0))
        elif word == "times":
            count, piece = int(rest.pop(0)), plain(rest.pop(0))
            request.body = (request.body or b"") + piece.encode() * count
        else:
            raise JourneyError(f"unknown word before ->: {word}")


def read_clauses(rest):
    """[(kind, arguments)], in order. A clause that starts with a path is ('check', (path, operator, value))."""
    clauses = []
    while rest:
        word = plain(rest.pop(0))
        if word in ("save",):
            path, _, name = plain(rest.pop(0)).partition("=")
            clauses.append(("save", (path, name)))
        elif word == "header":
            name, operator = plain(rest.pop(0)).lower(), plain(rest.pop(0))
            value = None if operator in ("present", "absent") else plain(rest.pop(0))
            clauses.append(("header", (name, operator, value)))
        elif word in CLAUSES:
            clauses.append((word, (plain(rest.pop(0)),)))
        else:
            clauses.append(read_check(word, rest))
    return clauses


def read_check(path, rest):
    operator = plain(rest.pop(0)) if rest else ""
    if operator in ("present", "absent"):
        return "check", (path, operator, None)
    if operator not in ("=", "!=", "has", "contains", "lacks", ">", "<"):
        raise JourneyError(f"after {path} comes =, !=, has, contains, lacks, >, <, present or absent, not {operator!r}")
    value = rest.pop(0)
    return "check", (path, operator, json.loads(value) if isinstance(value, str) else value[1])
