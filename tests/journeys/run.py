#!/usr/bin/env python3
"""Runs text journeys against real servers, each on a fresh one: run.py --tandem BINARY [--postgres URL] FILE…

With --postgres every journey runs twice: on SQLite, and on a new database of that server. Exits 1 when one fails.
"""
import argparse
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from journey import Journey
from server import Server


def new_database(url, name):
    subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", url, "-c", f'CREATE DATABASE "{name}"'], check=True,
                   stdout=subprocess.DEVNULL)
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def run_one(path, tandem, database):
    """Nothing when the journey ends well, else the explanation."""
    server = Server(tandem, database)
    journey = Journey(str(path), server)
    try:
        server.start()
        journey.run()
        code = server.stop()
        return None if code == 0 else f"the server ended with {code}:\n{server.log_tail()}"
    except Exception as error:  # whatever stops a journey is its result
        return journey.explain(error if str(error) else repr(error)) + "\n  server log:\n" + server.log_tail(3)
    finally:
        journey.close()
        server.close()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tandem", required=True)
    options.add_argument("--postgres")
    options.add_argument("--counts", help="file that 'passed failed skipped' is appended to")
    options.add_argument("files", nargs="+", type=Path)
    chosen = options.parse_args()
    passed = failed = 0
    stamp = int(time.time())
    for path in chosen.files:
        for kind in ("sqlite", "postgresql") if chosen.postgres else ("sqlite",):
            begun = time.monotonic()
            database = new_database(chosen.postgres, f"journey_{path.stem}_{stamp}") if kind == "postgresql" else None
            failure = run_one(path, chosen.tandem, database)
            print(f"{'FAILED' if failure else 'ok    '} {path.stem} on {kind} ({time.monotonic() - begun:.1f} s)", flush=True)
            if failure:
                print(failure, flush=True)
            passed, failed = passed + (not failure), failed + bool(failure)
    print(f"{passed} passed, {failed} failed")
    if chosen.counts:
        with open(chosen.counts, "a", encoding="utf-8") as file:
            file.write(f"{passed} {failed} 0\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
