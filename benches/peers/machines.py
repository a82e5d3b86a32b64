"""What a menu turn costs in Python's transitions: fifty menus, flat and under a state that answers a request for a person.

Prints a name, nanoseconds."""

import statistics
import time

from transitions import Machine
from transitions.extensions import HierarchicalMachine

NODES = 50
TURNS = 200
BATCHES = 51


class Call:
    """One call; the machine gives it its triggers."""


def options(root):
    return [
        {"trigger": f"key_{key}", "source": f"{root}n{node}", "dest": f"{root}n{(4 * node + key) % NODES}"}
        for node in range(NODES)
        for key in range(1, 5)
    ]


def flat():
    call = Call()
    states = [f"n{node}" for node in range(NODES)]
    Machine(call, states=states, transitions=options(""), initial="n0", auto_transitions=False)
    return call


def nested():
    call = Call()
    bot = {"name": "bot", "initial": "n0", "children": [f"n{node}" for node in range(NODES)]}
    person = {"trigger": "person", "source": "bot", "dest": "person"}
    transitions = [*options("bot_"), person]
    HierarchicalMachine(
        call, states=[bot, "person"], transitions=transitions, initial="bot", auto_transitions=False
    )
    return call


def turns(call, count):
    press = call.key_1
    for _ in range(count):
        press()


def measure(call):
    turns(call, TURNS)
    before = call.state
    turns(call, 1)
    assert call.state != before, "the machine stands still"
    times = []
    for _ in range(BATCHES):
        start = time.thread_time_ns()
        turns(call, TURNS)
        times.append((time.thread_time_ns() - start) / TURNS)
    return statistics.median(times)


for name, call in [("transitions, flat", flat()), ("transitions, nested", nested())]:
    print(f"{name}\t{measure(call):.1f}")
