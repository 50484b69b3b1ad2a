"""The journey runner fails where the server does not do what the text says: tried on a small HTTP server of our own."""
import json
import sys
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).resolve().parent))
from checks import Unmet  # noqa: E402
from journey import Journey  # noqa: E402
from language import JourneyError, fill, statements, words  # noqa: E402


class Shop(BaseHTTPRequestHandler):
    """Answers POST with what was sent and a number, GET /missing with a problem, GET /bare with a refusal that is none."""

    def answer(self, status, value, kind="application/json"):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(201, {"id": "a7", "got": json.loads(sent), "key": self.headers.get("Idempotency-Key") or ""})

    def do_GET(self):
        if self.path.endswith("/missing"):
            self.answer(404, {"status": 404, "title": "Not found", "reason": "thing.not_found",
                              "errors": [{"field": "name", "reason": "required"}]}, "application/problem+json")
        elif self.path.endswith("/bare"):
            self.answer(404, {})
        elif "list" in self.path:
            after = int(self.path.partition("after=")[2] or 0)
            self.answer(200, {"items": [{"id": after}], "next": str(after + 1) if after < 4 else None})
        else:
            self.answer(200, {"items": [{"id": 1}, {"id": 2}], "path": self.path})

    def log_message(self, *_):
        pass


class Runner(unittest.TestCase):
    def setUp(self):
        self.shop = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
        threading.Thread(target=self.shop.serve_forever, args=(0.01,), daemon=True).start()
        self.home = tempfile.TemporaryDirectory()

    def tearDown(self):
        self.shop.shutdown()
        self.shop.server_close()
        self.home.cleanup()

    def journey(self, text):
        path = Path(self.home.name, "x.journey")
        path.write_text(text, encoding="utf-8")
        Journey(str(path), SimpleNamespace(port=self.shop.server_port, home=self.home.name)).run()

    def refuses(self, text, word):
        with self.assertRaisesRegex(Unmet, word):
            self.journey(text)

    def test_what_is_as_told_passes(self):
        self.journey('as ada POST /things {"n":[1,{"m":2}]}\n  -> 201 got.n.1.m = 2 got.n has 2 save id=thing\n'
                     'as ada GET /things/{thing} -> 200 path = "/api/v1/things/a7" items.*.id contains 2 other absent\n'
                     'as ada GET /missing -> 404 reason thing.not_found error required error name\n'
                     'walk ada /list expects 5 id\n')

    def test_another_status_is_refused(self):
        self.refuses("as ada GET /missing -> 200", "expected 200, got 404")

    def test_another_value_is_refused(self):
        self.refuses('as ada POST /things {"n":1} -> 201 got.n = 2', "expected got.n = 2, got 1")

    def test_another_reason_is_refused(self):
        self.refuses("as ada GET /missing -> 404 reason thing.gone", "expected reason thing.gone")

    def test_true_is_not_one(self):
        self.refuses('as ada POST /things {"n":true} -> 201 got.n = 1', "got true")

    def test_a_refusal_that_is_no_problem_document_is_refused(self):
        self.refuses("as ada GET /bare -> 404", "no problem document")

    def test_a_walk_with_another_count_is_refused(self):
        self.refuses("walk ada /list expects 6 id", "expected 6 items")

    def test_a_body_that_differs_from_the_kept_one_is_refused(self):
        self.refuses('as ada GET /things -> 200 keep first\nas ada GET /others -> 200 same first', "same body")

    def test_every_post_has_a_key_of_its_own_unless_told(self):
        self.journey('as ada POST /t {} -> 201 key present\nas ada POST /t {} with Idempotency-Key k1 -> 201 key = "k1"\n'
                     'as ada POST /t {} with Idempotency-Key nothing -> 201 key = ""')

    def test_a_mistake_in_the_text_is_named(self):
        for text in ("as ada GET /things", "dance", "as ada GET /{unsaved} -> 200", "as ada GET /x -> 200 a ~ 1"):
            with self.assertRaises(JourneyError, msg=text):
                self.journey(text)


class Language(unittest.TestCase):
    def test_indented_lines_go_on(self):
        self.assertEqual([(s.line, s.text) for s in statements("# c\na b\n  c\n\nd")], [(2, "a b c"), (5, "d")])

    def test_words_are_bare_or_json(self):
        self.assertEqual(words('as {"a": "b c"} "x y" [1]'),
                         ["as", ("json", {"a": "b c"}, '{"a": "b c"}'), ("json", "x y", '"x y"'), ("json", [1], "[1]")])

    def test_braces_of_json_are_no_variables(self):
        self.assertEqual(fill('{"a":{},"b":"{c}"}', {"c": "d"}), '{"a":{},"b":"d"}')


if __name__ == "__main__":
    unittest.main()
