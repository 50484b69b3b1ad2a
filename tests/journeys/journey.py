"""Runs one journey against one server."""
import json
import os
import re
import zipfile

from checks import Unmet, look_up, meet
from client import Client
from language import JourneyError, fill, read_request, statements, words
from live import Listener


class Journey:
    def __init__(self, path, server):
        self.path, self.server = path, server
        self.people, self.listeners = {}, {}
        self.variables = {"dir": server.home, "files": os.path.join(os.path.dirname(path), "files")}
        self.where, self.last = "", None

    def run(self):
        self._run_file(self.path)

    def close(self):
        for listener in self.listeners.values():
            listener.close()

    def explain(self, error):
        """Where it stopped, what was said there, and the last answer."""
        lines = [f"{self.where}", f"  {error}"]
        if isinstance(error, Unmet) and self.last:
            lines.append(f"  answer: {self.last.status} {self.last.body[:1500].decode('utf-8', 'replace')}")
        return "\n".join(lines)

    def _run_file(self, path):
        with open(path, encoding="utf-8") as file:
            source = file.read()
        for statement in statements(source):
            self.where = f"{os.path.basename(path)}:{statement.line}: {statement.text[:400]}"
            verb, _, rest = statement.text.partition(" ")
            perform = STATEMENTS.get(verb)
            if not perform:
                raise JourneyError(f"unknown statement: {verb}")
            perform(self, rest if verb != "as" else statement.text)

    def _person(self, name):
        if name == "nobody":
            return Client(self.server.port)
        return self.people.setdefault(name, Client(self.server.port))

    def _file(self, name):
        for folder in (self.variables["dir"], os.path.join(os.path.dirname(self.path), "files")):
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return path
        raise JourneyError(f"no file {name}")

    def _bytes(self, name):
        with open(self._file(name), "rb") as file:
            return file.read()

    def ask(self, text):
        request = read_request(fill(text, self.variables), self._bytes)
        self.last = self._person(request.person).request(request.method, request.path, request.body, request.headers)
        meet(self.last, request, self.variables)

    def include(self, rest):
        self._run_file(os.path.join(os.path.dirname(self.path), "files", rest))

    def repeat(self, rest):
        count, _, text = rest.partition(" ")
        for n in range(1, int(count) + 1):
            self.variables["n"] = n
            self.ask(text)

    def each(self, rest):
        """A request for every line of a file; {line} is the line as it stands."""
        name, _, text = rest.partition(" ")
        for line in self._bytes(name).decode("utf-8").splitlines():
            if line.strip():
                self.variables["line"] = line
                self.ask(text)

    def walk(self, rest):
        """walk NAME PATH expects N PATH-IN-ITEM: all pages of a list have N items, none twice."""
        name, path, _, count, unique = fill(rest, self.variables).split(" ")
        seen, after = [], None
        for _ in range(10_000):
            step = path + (f"{'&' if '?' in path else '?'}after={after}" if after else "")
            self.last = self._person(name).request("GET", step)
            if self.last.status != 200 or self.last.broken:
                raise Unmet(f"{step}: {self.last.status} {self.last.broken}")
            page = self.last.json()
            seen += [json.dumps(look_up(item, unique)) for item in page["items"]]
            after = page["next"]
            if after is None:
                break
        if len(seen) != int(count) or len(set(seen)) != len(seen):
            raise Unmet(f"expected {count} items, none twice; got {len(seen)}, {len(set(seen))} of them different")

    def program(self, rest):
        name, bearer = fill(rest, self.variables).split(" ")
        self.people[name] = Client(self.server.port, bearer)

    def place(self, rest):
        name, address = rest.split(" ")
        self.people[name] = Client(self.server.port, address=address)

    def forget(self, rest):
        self.people.pop(rest, None)

    def restart(self, _):
        if self.server.stop() != 0:
            raise Unmet("the server did not end with 0 when asked to stop")
        self.server.start()

    def crash(self, _):
        self.server.kill()
        self.server.start()

    def command(self, rest):
        """run ARGUMENT… -> CODE [contains TEXT]…: another command of the binary. Braces in TEXT stand for themselves."""
        command, _, expectation = rest.partition("->")
        arguments, expected = ([word if isinstance(word, str) else word[1] for word in words(text)]
                               for text in (fill(command, self.variables), expectation))
        code, output = self.server.run(*arguments)
        wanted = expected.pop(0)
        if str(code) not in wanted.split("|"):
            raise Unmet(f"expected exit {wanted}, got {code}: {output[-800:]}")
        for word, piece in zip(expected[::2], expected[1::2]):
            if word != "contains":
                raise JourneyError(f"unknown word {word}")
            if piece not in output:
                raise Unmet(f"expected the output to contain {piece!r}, got: {output[-800:]}")

    def tamper(self, rest):
        """tamper FROM TO MEMBER OLD NEW: a copy of a zip in which one member says something else."""
        source, target, member, old, new = (w if isinstance(w, str) else w[1] for w in words(fill(rest, self.variables)))
        changed = 0
        with zipfile.ZipFile(self._file(source)) as before, \
                zipfile.ZipFile(os.path.join(self.variables["dir"], target), "w", zipfile.ZIP_DEFLATED) as after:
            for info in before.infolist():
                data = before.read(info)
                if re.fullmatch(member, info.filename):
                    changed += old.encode() in data
                    data = data.replace(old.encode(), new.encode(), 1)
                after.writestr(info.filename, data)
        if not changed:
            raise Unmet(f"no member {member} of {source} contains {old!r}")

    def listen(self, rest):
        """listen HANDLE NAME PATH [-> STATUS]"""
        handle, name, path, *expected = fill(rest, self.variables).split(" ")
        listener = Listener(self._person(name), path)
        status = int(expected[1]) if expected else 101
        if listener.status != status:
            raise Unmet(f"expected the WebSocket to be answered with {status}, got {listener.status}")
        self.listeners[handle] = listener

    def hear(self, rest):
        handle, _, expected = fill(rest, self.variables).partition(" ")
        self.listeners[handle].hear(json.loads(expected))

    def ended(self, rest):
        self.listeners[rest.strip()].ended()


STATEMENTS = {
    "as": Journey.ask, "include": Journey.include, "repeat": Journey.repeat, "each": Journey.each,
    "walk": Journey.walk, "program": Journey.program, "place": Journey.place, "forget": Journey.forget,
    "restart": Journey.restart, "crash": Journey.crash, "run": Journey.command, "tamper": Journey.tamper, "listen": Journey.listen,
    "hear": Journey.hear, "ended": Journey.ended,
}
