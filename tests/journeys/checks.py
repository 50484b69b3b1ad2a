"""What a journey expects of an answer."""
import json


class Unmet(AssertionError):
    """The server did something else than the journey says."""


MISSING = object()


def look_up(value, path):
    """The value at a path such as items.0.title, items.-1.id or items.*.id; '.' is all of it."""
    if path == ".":
        return value
    names = path.split(".")
    for depth, name in enumerate(names):
        if name == "*" and isinstance(value, list):
            rest = ".".join(names[depth + 1:]) or "."
            return [look_up(item, rest) for item in value]
        if isinstance(value, list) and name.lstrip("-").isdigit():
            index = int(name)
            value = value[index] if -len(value) <= index < len(value) else MISSING
        elif isinstance(value, dict):
            value = value.get(name, MISSING)
        else:
            return MISSING
        if value is MISSING:
            return MISSING
    return value


def compare(found, operator, expected):
    if operator == "present":
        return found is not MISSING and found is not None
    if operator == "absent":
        return found is MISSING or found is None
    if operator == "=":
        return found == expected and isinstance(found, bool) == isinstance(expected, bool)
    if operator == "!=":
        return found != expected
    if found is MISSING:
        return False
    if operator == "has":
        return hasattr(found, "__len__") and len(found) == expected
    if operator == "contains":
        return found is not None and expected in found
    if operator == "lacks":
        return found is not None and expected not in found
    if operator in (">", "<"):
        return found is not None and (found > expected if operator == ">" else found < expected)
    raise ValueError(operator)


def meet(answer, request, variables):
    """Raises Unmet for the first thing that is not as expected; saves what the journey asks to save."""
    if answer.status not in request.statuses:
        raise Unmet(f"expected {'|'.join(map(str, request.statuses))}, got {answer.status}")
    if answer.broken:
        raise Unmet("; ".join(answer.broken))
    for kind, arguments in request.clauses:
        if kind == "check":
            path, operator, expected = arguments
            found = look_up(answer.json(), path)
            if not compare(found, operator, expected):
                shown = "nothing" if found is MISSING else json.dumps(found)[:300]
                raise Unmet(f"expected {path} {operator} {'' if expected is None else json.dumps(expected)}, got {shown}")
        else:
            OTHERS[kind](answer, arguments, variables)


def save(answer, arguments, variables):
    """save PATH=NAME; PATH:last saves what follows its last slash, header.NAME a header."""
    path, name = arguments
    path, last, _ = path.partition(":last")
    value = answer.headers.get(path[7:].lower(), MISSING) if path.startswith("header.") else look_up(answer.json(), path)
    if value is MISSING:
        raise Unmet(f"the answer has no {path} to save")
    value = value if isinstance(value, str) else json.dumps(value)
    variables[name or path] = value.rsplit("/", 1)[-1] if last else value


def reason(answer, arguments, _):
    found = answer.json().get("reason")
    if found != arguments[0]:
        raise Unmet(f"expected reason {arguments[0]}, got {found}")


def error(answer, arguments, _):
    """One of the problem's errors has this reason or concerns this field."""
    found = answer.json().get("errors", [])
    if not any(arguments[0] in (item.get("reason"), item.get("field")) for item in found):
        raise Unmet(f"expected an error {arguments[0]}, got {found[:5]}")


def header(answer, arguments, _):
    name, operator, expected = arguments
    found = answer.headers.get(name, MISSING)
    if not compare(found, operator, expected):
        raise Unmet(f"expected header {name} {operator} {expected or ''}, got {'none' if found is MISSING else found}")


def text(answer, arguments, _):
    if arguments[0] not in answer.body.decode("utf-8", "replace"):
        raise Unmet(f"expected the body to contain {arguments[0]!r}")


def keep(answer, arguments, variables):
    with open(f"{variables['dir']}/{arguments[0]}", "wb") as file:
        file.write(answer.body)


def same(answer, arguments, variables):
    """The body is the one kept under this name, byte for byte."""
    with open(f"{variables['dir']}/{arguments[0]}", "rb") as file:
        if file.read() != answer.body:
            raise Unmet(f"expected the same body as {arguments[0]}")


OTHERS = {"save": save, "reason": reason, "error": error, "header": header, "text": text, "keep": keep, "same": same}
