#!/usr/bin/env python3
"""Gathers the figures of a bench run: bench_report.py [--into FILE] RESULTS_DIRECTORY

Reads Google Benchmark's *.json, and *.jsonl in which a figure is a line {"name", "value", "unit"[, "goal"]}, or a line of text
with two blanks or more between what was measured and what came out; any other line is passed over. Prints a Markdown table with the machine, and with --into puts it between the file's markers.
"""
import datetime
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

MARKERS = re.compile(r"(<!-- figures:begin -->\n).*(<!-- figures:end -->)", re.DOTALL)


def shown(value):
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def google_rows(name, report):
    for run in report["benchmarks"]:
        if run.get("run_type") == "aggregate" and run.get("aggregate_name") != "median":
            continue
        rate = f"{shown(run['items_per_second'])} items/s" if "items_per_second" in run else ""
        yield name, run["name"], f"{shown(run['real_time'])} {run['time_unit']}", rate


def line_rows(name, text):
    for line in text.splitlines():
        try:
            figure = json.loads(line)
        except ValueError:
            words = re.fullmatch(r"\s*(\S.*?)\s{2,}(\S.*\d.*|\d.*)", line)
            if words:
                yield name, words.group(1), re.sub(r"\s+", " ", words.group(2)), ""
            continue
        if isinstance(figure, dict) and {"name", "value", "unit"} <= figure.keys():
            value = figure["value"]
            text_value = shown(value) if isinstance(value, (int, float)) else str(value)
            yield name, figure["name"], f"{text_value} {figure['unit']}".strip(), str(figure.get("goal", ""))


def rows(directory):
    for path in sorted(Path(directory).iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            yield from google_rows(path.stem, json.loads(text))
        elif path.suffix == ".jsonl":
            yield from line_rows(path.stem, text)


def first_match(pattern, file):
    match = re.search(pattern, Path(file).read_text(encoding="utf-8"), re.MULTILINE)
    return match.group(1).strip() if match else "unknown"


def said_by(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def machine():
    gigabytes = int(first_match(r"^MemTotal:\s+(\d+)", "/proc/meminfo")) / 1048576
    processor = first_match(r"^model name\s*:(.*)$", "/proc/cpuinfo")
    return (f"{processor}, {os.cpu_count()} cores, {gigabytes:.0f} GiB; "
            f"Linux {platform.release().split('-')[0]}; {said_by('g++', '--version')}; "
            f"{datetime.date.today().isoformat()}, commit {said_by('git', 'rev-parse', '--short', 'HEAD')}")


def table(directory):
    lines = ["| benchmark | what | figure | rate or goal |", "| --- | --- | --- | --- |"]
    found = ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows(directory)]
    if not found:
        sys.exit(f"no figure in {directory}")
    return f"Machine: {machine()}.\n\n" + "\n".join(lines + found) + "\n"


def main(arguments):
    into = arguments[arguments.index("--into") + 1] if "--into" in arguments else None
    text = table(arguments[-1])
    print(text)
    if into:
        path = Path(into)
        before = path.read_text(encoding="utf-8")
        after, count = MARKERS.subn(lambda m: m.group(1) + text + m.group(2), before)
        if count != 1:
            sys.exit(f"{into} has no figures:begin and figures:end markers")
        path.write_text(after, encoding="utf-8")


main(sys.argv[1:])
