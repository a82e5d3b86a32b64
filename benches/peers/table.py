"""Prints the two tables: what a turn costs, and what the ears hear."""

import pathlib
import sys


def rows(path):
    return [line.split("\t") for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


def turns(path):
    times = {name: float(ns) for name, ns in rows(path)}
    listening = "presszero, speech"
    print(f"{'a turn':32} {'ns':>12} {'x presszero, key':>18} {'x presszero, speech':>20}")
    for name, ns in sorted(times.items(), key=lambda item: item[1]):
        key, speech = (ns / times[own] for own in ("presszero, key", listening))
        print(f"{name:32} {ns:12,.1f} {key:18,.3f} {speech:20,.3f}")
    print("Nobody but 'presszero, speech' listens to any text.")


def ears(path, lines):
    for language in sorted({row[0] for row in rows(path)}):
        labels = [row[0] for row in rows(pathlib.Path(lines, f"{language}.tsv"))]
        others = labels.count("other")
        asking = len(labels) - others
        print(f"\n{language}: {asking} lines ask for a person or complain, {others} do not")
        print(f"{'':50} {'us a line':>10} {'found':>17} {'false hand-overs':>22}")
        for _, name, time, found, false in (row for row in rows(path) if row[0] == language):
            shares = (share(int(found), asking, 1), share(int(false), others, 2))
            print(f"{name:50} {float(time):10,.2f} {shares[0]:>17} {shares[1]:>22}")


def share(part, whole, places):
    return f"{part} ({part / whole:.{places}%})".replace("%", " %") if whole else "-"


turns(sys.argv[1])
ears(sys.argv[2], sys.argv[3])
