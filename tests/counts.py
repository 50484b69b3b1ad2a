#!/usr/bin/env python3
"""Counts the tests in a runner's JSON report: counts.py gtest|vitest|playwright FILE…

Prints one line a file: passed failed skipped. A report that is missing or cannot be read is one failure.
"""
import json
import sys


def gtest(report):
    cases = [case for suite in report["testsuites"] for case in suite["testsuite"]]
    failed = sum(1 for case in cases if case.get("failures"))
    skipped = sum(1 for case in cases if case["result"] in ("SKIPPED", "SUPPRESSED") and not case.get("failures"))
    return len(cases) - failed - skipped, failed, skipped


def vitest(report):
    skipped = report.get("numPendingTests", 0) + report.get("numTodoTests", 0)
    return report["numPassedTests"], report["numFailedTests"], skipped


def playwright(report):
    stats = report["stats"]
    return stats["expected"] + stats.get("flaky", 0), stats["unexpected"], stats["skipped"]


def main(kind, files):
    read = {"gtest": gtest, "vitest": vitest, "playwright": playwright}[kind]
    for name in files:
        try:
            with open(name, encoding="utf-8") as file:
                print(*read(json.load(file)))
        except (OSError, ValueError, KeyError) as error:
            print(f"{name}: {error!r}", file=sys.stderr)
            print(0, 1, 0)


main(sys.argv[1], sys.argv[2:])
