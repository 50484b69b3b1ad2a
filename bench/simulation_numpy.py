#!/usr/bin/env python3
"""The simulation as one writes it in numpy: simulation_numpy.py PLAN TRIALS

PLAN has a line for each task in the order of the network: optimistic, most likely and pessimistic duration, then its
predecessors. Durations are PERT-beta; a task starts when its last predecessor is done. Trials run in blocks that fit the
cache. Prints the seconds it took.
"""
import sys
import time

import numpy as np

BLOCK = 5_000


def read(path):
    with open(path, encoding="ascii") as lines:
        rows = [[int(word) for word in line.split()] for line in lines]
    return [(low, mode, high, before) for low, mode, high, *before in rows]


def simulate(tasks, trials, random):
    ends = []
    for _ in range(0, trials, BLOCK):
        finish = np.zeros((len(tasks), BLOCK), dtype=np.float32)
        for task, (low, mode, high, before) in enumerate(tasks):
            place = (mode - low) / (high - low)
            duration = low + (high - low) * random.beta(1 + 4 * place, 5 - 4 * place, BLOCK)
            start = finish[before].max(axis=0) if before else 0
            finish[task] = start + duration
        ends.append(finish.max(axis=0))
    return np.percentile(np.concatenate(ends), [10, 50, 80, 95])


def main(path, trials):
    tasks = read(path)
    began = time.perf_counter()
    simulate(tasks, int(trials), np.random.default_rng(1))
    print(time.perf_counter() - began)


main(*sys.argv[1:])
