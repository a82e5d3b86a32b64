"""What a menu turn costs in Python's transitions: fifty menus, flat; and as people write them: under a state that answers a request for a
person, read out as they are entered, with wrong keys counted.

Prints a name, nanoseconds."""

import statistics
import time

from transitions import Machine
from transitions.extensions import HierarchicalMachine

NODES = 50
TURNS = 200
BATCHES = 51
RETRIES = 2


class Call:
    """One call; the machine gives it its triggers."""

    def __init__(self):
        self.retries = 0
        self.said = 0

    def read_out(self):
        self.retries = 0
        self.said += 1

    def count(self):
        self.retries += 1
        self.said += 1

    def is_patient(self):
        return self.retries < RETRIES


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
    menus = [{"name": f"n{node}", "on_enter": "read_out"} for node in range(NODES)]
    bot = {"name": "bot", "initial": "n0", "children": menus}
    wrong = {"trigger": "key_9", "source": "bot", "dest": None, "conditions": "is_patient", "after": "count"}
    hand_over = [{"trigger": trigger, "source": "bot", "dest": "person"} for trigger in ("key_9", "person")]
    transitions = [*options("bot_"), wrong, *hand_over]
    HierarchicalMachine(
        call, states=[bot, "person"], transitions=transitions, initial="bot", auto_transitions=False
    )
    call.key_1()
    assert call.said == 1, "the machine says nothing"
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
