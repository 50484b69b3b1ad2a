"""One person's browser or program: keeps cookies and the CSRF token, and checks what every answer owes."""
import gzip
import http.client
import json
import uuid
from dataclasses import dataclass, field

API = "/api/v1"
PROBES = ("/healthz", "/readyz")  # asked by machines, never shown by a browser


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes
    broken: list = field(default_factory=list)  # what every answer owes and this one does not keep

    def json(self):
        return json.loads(self.body)

    @property
    def content_type(self):
        return self.headers.get("content-type", "").split(";")[0].strip()


class Client:
    """`bearer` makes it a program with a token; else it is a browser with cookies. It calls from `address`."""

    def __init__(self, port, bearer=None, address="127.0.0.1"):
        self.port, self.bearer, self.address = port, bearer, address
        self.cookies, self.csrf = {}, None

    def request(self, method, path, body=None, headers=None):
        """`path` is below /api/v1 unless it starts with //. `body` is bytes or absent. Headers given win; one given
        as None is left out."""
        target = path[1:] if path.startswith("//") else API + path
        sent = {**self._own_headers(method), **({"Content-Type": "application/json"} if body is not None else {})}
        sent.update(headers or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60, source_address=(self.address, 0))
        try:
            send(connection, method, target, body, {k: v for k, v in sent.items() if v is not None})
            raw = connection.getresponse()
            answer = Answer(raw.status, {}, b"")
            for name, value in raw.getheaders():
                self._remember_cookie(name, value)
                answer.headers[name.lower()] = value
            answer.body = raw.read()
            if answer.headers.get("content-encoding") == "gzip":
                answer.body = gzip.decompress(answer.body)
        finally:
            connection.close()
        answer.broken = list(owed(target, answer))
        self._remember_session(answer)
        return answer

    def _own_headers(self, method):
        headers = {}
        if self.bearer:
            headers["Authorization"] = f"Bearer {self.bearer}"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self.csrf and method not in ("GET", "HEAD"):
            headers["X-CSRF-Token"] = self.csrf
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        return headers

    def _remember_cookie(self, name, value):
        if name.lower() != "set-cookie":
            return
        pair, *attributes = value.split(";")
        key, _, content = pair.strip().partition("=")
        gone = not content or any(a.strip().lower() == "max-age=0" for a in attributes)
        if gone:
            self.cookies.pop(key, None)
        else:
            self.cookies[key] = content

    def _remember_session(self, answer):
        if answer.status in (200, 201) and answer.headers.get("content-encoding") != "br" and answer.content_type == "application/json":
            body = answer.json()
            if isinstance(body, dict) and "csrf_token" in body:
                self.csrf = body["csrf_token"]


def send(connection, method, target, body, headers):
    """A server that refuses a large body may answer and close before it has read all of it; its answer counts."""
    try:
        connection.request(method, target, body, headers)
    except (BrokenPipeError, ConnectionResetError):
        pass


def owed(target, answer):
    """What every answer of the server owes, whatever was asked."""
    if answer.status >= 500:
        yield f"a fault of the server: {answer.status} {answer.body[:300]!r}"
    if target not in PROBES and answer.headers.get("x-content-type-options") != "nosniff":
        yield "the header X-Content-Type-Options: nosniff is missing"
    if "set-cookie" in answer.headers:
        cookie = answer.headers["set-cookie"].lower()
        if "httponly" not in cookie or "samesite" not in cookie:
            yield f"a cookie without HttpOnly and SameSite: {answer.headers['set-cookie']}"
    if answer.status >= 400 and target.startswith(API):
        yield from owed_by_a_problem(answer)


def owed_by_a_problem(answer):
    if answer.content_type != "application/problem+json":
        yield f"a refusal that is no problem document: {answer.content_type!r}"
        return
    problem = answer.json()
    if problem.get("status") != answer.status:
        yield f"the problem says status {problem.get('status')}"
    for name in ("reason", "title"):
        if not problem.get(name):
            yield f"the problem has no {name}"
