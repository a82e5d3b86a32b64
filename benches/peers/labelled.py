"""Reads labelled lines and writes those that count, a file for each language: label TAB text TAB source.

Which column holds the label, the first or the second, is seen from what stands in it; the other holds the text. After text and label
a third column names the source; otherwise the file does."""

import pathlib
import re
import sys

ASKS = ("human", "complaint")
COUNTS = (*ASKS, "other")
# Labels that do not count stand in these files too: they tell which column is the label's.
KNOWN = (*COUNTS, "distress", "elder", "implied", "machine", "caller", "robot_question", "repeat", "back", "done", "yes", "no", "digits", "none")


def rows(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    known = [sum(len(row) > column and row[column].strip() in KNOWN for row in rows) for column in (0, 1)]
    column = known.index(max(known))
    if max(known) * 2 < len(rows) or not rows:
        sys.exit(f"{path}: neither the first nor the second column holds labels ({', '.join(KNOWN)})")
    for row in rows:
        if len(row) > 1 and row[column].strip() in COUNTS and row[1 - column].strip():
            source = row[2].strip() if column == 1 and len(row) > 2 else pathlib.Path(path).stem
            yield row[column].strip(), row[1 - column].strip(), source


def main(folder, paths):
    languages = {}
    for path in paths:
        language = re.split(r"[-_.]", pathlib.Path(path).name)[0]
        languages.setdefault(language, []).extend(rows(path))
    for language, lines in sorted(languages.items()):
        # One text once: what stands twice would be learnt from one fold and asked in another.
        lines = {text: (label, source) for label, text, source in lines}
        written = "".join(f"{label}\t{text}\t{source}\n" for text, (label, source) in lines.items())
        pathlib.Path(folder, f"{language}.tsv").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
