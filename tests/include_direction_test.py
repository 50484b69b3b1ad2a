#!/usr/bin/env python3
"""The include check finds each kind of violation when one is planted, and nothing in a house in order."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from include_direction import violations  # noqa: E402

HOUSE = {
    "base/CMakeLists.txt": "tandem_library(base)",
    "base/text.h": "#include <string>\n",
    "platform/db/CMakeLists.txt": "tandem_library(db DEPENDS base PRIVATE sqlite3)",
    "platform/db/tx.h": '#include "base/text.h"\n',
    "platform/db/sqlite.cc": '#include "platform/db/tx.h"\n#include <sqlite3.h>\n',
    "forecast/CMakeLists.txt": "tandem_library(forecast DEPENDS base)",
    "forecast/path.h": "",
    "rooms/people/CMakeLists.txt": "tandem_library(people DEPENDS db)",
    "rooms/people/person.h": '#include "base/text.h"\n',
    "rooms/people/person_store.h": '#include "platform/db/tx.h"\n',
    "rooms/plan/CMakeLists.txt": "tandem_library(plan\n  DEPENDS people forecast  # doors\n)",
    "rooms/plan/task.h": '#include "rooms/people/person.h"\n#include "forecast/path.h"\n',
    "rooms/plan/task_test.cc": "#include <gtest/gtest.h>\n",
    "verifier/CMakeLists.txt": "tandem_library(verifier DEPENDS base)",
    "app/main.cc": '#include <CLI/CLI.hpp>\n#include "rooms/plan/task.h"\n#include <unistd.h>\n',
}


def found_in(changes):
    with tempfile.TemporaryDirectory() as root:
        for name, text in {**HOUSE, **changes}.items():
            path = Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(violations(Path(root)))


class IncludeDirection(unittest.TestCase):
    def finds(self, changes, word):
        found = found_in(changes)
        self.assertEqual(len(found), 1, found)
        self.assertIn(word, found[0])

    def test_a_house_in_order_has_no_violation(self):
        self.assertEqual(found_in({}), [])

    def test_a_lower_layer_may_not_include_a_higher_one(self):
        self.finds({"base/up.h": '#include "platform/db/tx.h"\n'}, "base may not include platform")

    def test_the_forecast_knows_only_base(self):
        self.finds({"forecast/io.cc": '#include "platform/db/tx.h"\n'}, "forecast may not include platform")

    def test_an_undeclared_room_is_refused(self):
        self.finds({"rooms/people/odd.cc": '#include "rooms/plan/task.h"\n'}, "does not declare plan")

    def test_a_room_reached_only_through_another_is_refused(self):
        kpi = {"rooms/kpi/CMakeLists.txt": "tandem_library(kpi DEPENDS plan)",
               "rooms/kpi/kpi.cc": '#include "rooms/people/person.h"\n'}
        self.finds(kpi, "does not declare people")

    def test_a_store_is_no_door(self):
        self.finds({"rooms/plan/task.cc": '#include "rooms/people/person_store.h"\n'}, "is a store")

    def test_a_circle_of_rooms_is_found(self):
        found = found_in({"rooms/people/CMakeLists.txt": "tandem_library(people DEPENDS db plan)"})
        self.assertEqual(sum("circle" in line for line in found), 2, found)

    def test_the_verifier_reaches_no_server_code(self):
        self.finds({"verifier/CMakeLists.txt": "tandem_library(verifier DEPENDS db)"}, "server code")

    def test_third_party_headers_stay_in_platform_sources(self):
        self.finds({"rooms/plan/xml.cc": "#include <pugixml.hpp>\n"}, "third-party")
        self.finds({"platform/db/raw.h": "#include <sqlite3.h>\n"}, "third-party")
        self.finds({"app/net.cc": "#include <boost/asio.hpp>\n"}, "third-party")

    def test_test_libraries_stay_in_tests(self):
        self.finds({"rooms/plan/check.cc": "#include <gmock/gmock.h>\n"}, "belongs in tests")

    def test_an_include_that_is_not_rooted_is_found(self):
        self.finds({"rooms/plan/near.cc": '#include "task.h"\n'}, "not a file under")

    def test_an_unknown_dependency_is_found(self):
        self.finds({"forecast/CMakeLists.txt": "tandem_library(forecast DEPENDS base nowhere)"}, "no folder declares")


if __name__ == "__main__":
    unittest.main()
