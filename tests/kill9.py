#!/usr/bin/env python3
"""What the server acknowledged survives kill -9: kill9.py --tandem BINARY [--rounds 50] [--clients 64] [--seed N]

Each round, the clients add tasks to plans as fast as they are answered and remember every 201; at a random moment the
server is killed; it is started on the same data, and every task that was ever acknowledged must be there, once, and in
the record. In the end the evidence bundle of every engagement must verify. Prints how many writes were acknowledged.
"""
import argparse
import http.client
import json
import os
import random
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "journeys"))
from client import API, Client  # noqa: E402
from server import Server  # noqa: E402

ENGAGEMENTS = 32
MOST_WRITES_A_ROUND = 12  # of one client, so that the plans stay small and the run bounded


def must(answer, *statuses):
    if answer.status not in statuses:
        raise RuntimeError(f"expected {statuses}, got {answer.status}: {answer.body[:500]!r}")
    return answer.json()


def set_up(port):
    """An organisation, its engagements, and a token: (engagement ids, token)."""
    ada = Client(port)
    person = {"organisation": "Northwind", "name": "Ada", "email": "ada@northwind.example", "password": "a long passphrase"}
    must(ada.request("POST", "/setup", json.dumps(person).encode()), 201)
    ids = [must(ada.request("POST", "/engagements", json.dumps({"title": f"Engagement {n}"}).encode()), 201)["id"]
           for n in range(ENGAGEMENTS)]
    wish = {"name": "load", "scope": "write", "expires_in_days": 30}
    return ids, must(ada.request("POST", "/tokens", json.dumps(wish).encode()), 201)["token"]


class Writer(threading.Thread):
    """Adds tasks to one plan over one connection until the server is gone; `acknowledged` are the names it got a 201 for."""

    def __init__(self, number, round_number, port, engagement, token):
        super().__init__(daemon=True)
        self.prefix, self.engagement = f"r{round_number}c{number}", engagement
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self.acknowledged, self.refused = [], []

    def run(self):
        for n in range(MOST_WRITES_A_ROUND):
            name = f"{self.prefix}n{n}"
            body = json.dumps({"name": name, "duration": "1d"})
            try:
                self.connection.request("POST", f"{API}/engagements/{self.engagement}/plan/tasks", body, self.headers)
                answer = self.connection.getresponse()
                text = answer.read()
            except (OSError, http.client.HTTPException):
                return  # the server was killed under us: this write was not acknowledged
            if answer.status == 201:
                self.acknowledged.append(name)
            else:
                self.refused.append((answer.status, text[:200]))


def round_of_writes(server, number, ids, token, clients, chance):
    writers = [Writer(n, number, server.port, ids[n % len(ids)], token) for n in range(clients)]
    for writer in writers:
        writer.start()
    time.sleep(chance.uniform(0.05, 0.8))
    server.kill()
    for writer in writers:
        writer.join(30)
    refused = [what for writer in writers for what in writer.refused]
    if refused:
        raise RuntimeError(f"{len(refused)} writes were refused, the first: {refused[0]}")
    return {engagement: [name for writer in writers if writer.engagement == engagement for name in writer.acknowledged]
            for engagement in ids}


def check_plan(client, engagement, names):
    """Every acknowledged task is in the plan, once."""
    plan = must(client.request("GET", f"/engagements/{engagement}/plan"), 200)
    found = [task["name"] for task in plan["tasks"]]
    missing = sorted(set(names) - set(found))
    if missing or len(set(found)) != len(found):
        raise RuntimeError(f"engagement {engagement}: lost {missing[:5]} of {len(names)} acknowledged; "
                           f"{len(found) - len(set(found))} doubled")
    return len(found)


def check_record(server, client, engagement, tasks):
    """The record has an entry for every task, and its bundle verifies."""
    ledger = must(client.request("GET", f"/engagements/{engagement}/ledger?limit=1"), 200)
    if ledger["size"] < tasks:
        raise RuntimeError(f"engagement {engagement}: {tasks} tasks, but only {ledger['size']} entries in the record")
    bundle = client.request("GET", f"/engagements/{engagement}/ledger/bundle")
    path = os.path.join(server.home, "bundle.zip")
    Path(path).write_bytes(bundle.body)
    code, output = server.run("verify", path)
    if bundle.status != 200 or code != 0:
        raise RuntimeError(f"engagement {engagement}: the bundle does not verify ({code}): {output}")


def run(server, rounds, clients, chance):
    ids, token = set_up(server.start().port)
    client = Client(server.port, token)
    acknowledged = {engagement: [] for engagement in ids}
    for number in range(rounds):
        for engagement, names in round_of_writes(server, number, ids, token, clients, chance).items():
            acknowledged[engagement] += names
        server.start()
        for engagement in chance.sample(ids, 4) if number + 1 < rounds else ids:
            check_record(server, client, engagement, check_plan(client, engagement, acknowledged[engagement]))
    total = sum(map(len, acknowledged.values()))
    if total < rounds:
        raise RuntimeError(f"only {total} writes were acknowledged in {rounds} rounds: nothing was proven")
    return total


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tandem", required=True)
    options.add_argument("--rounds", type=int, default=50)
    options.add_argument("--clients", type=int, default=64)
    options.add_argument("--seed", type=int, default=20260105)
    chosen = options.parse_args()
    server, begun = Server(chosen.tandem), time.monotonic()
    try:
        total = run(server, chosen.rounds, chosen.clients, random.Random(chosen.seed))
    except Exception:
        print(server.log_tail(), file=sys.stderr)
        raise
    finally:
        server.close()
    print(f"{total} acknowledged writes survived {chosen.rounds} kills in {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
