"""How others tell who asks for a person: words, flashtext, and classifiers that are trained on the very lines.

A classifier is asked about a line only after it was trained without that line (five folds); and once more after it was trained without
any line of the same source, which is what wording of other people does to it. Prints, with tabs: language, name, microseconds a line,
lines that ask and are handed over, lines that do not and are."""

import pathlib
import statistics
import sys
import time

from flashtext import KeywordProcessor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

SEED = 0
FOLDS = 5
# Lines that a classifier is timed on, one at a time.
TIMED = 300
# What everybody begins with.
FOUR = {
    "zh": ("人工", "转接", "客服", "投诉"),
    "en": ("human", "agent", "representative", "complaint"),
}


def timed(lines, hands_over):
    """Microseconds a line: the median of three passes, in time on the core."""
    times = []
    for _ in range(3):
        start = time.thread_time_ns()
        for line in lines:
            hands_over(line)
        times.append((time.thread_time_ns() - start) / 1000 / len(lines))
    return statistics.median(times)


def print_row(language, name, time_us, asks, handed):
    found = sum(handed_over for ask, handed_over in zip(asks, handed) if ask)
    false = sum(handed_over for ask, handed_over in zip(asks, handed) if not ask)
    print(f"{language}\t{name}\t{time_us:.3f}\t{found}\t{false}", flush=True)


def by_words(language, texts, asks):
    words = FOUR[language]
    listed = KeywordProcessor()
    keywords = pathlib.Path(__file__).with_name(f"keywords.{language}.txt").read_text(encoding="utf-8").splitlines()
    listed.add_keywords_from_list([word for word in keywords if word and not word.startswith("#")])

    def four(text):
        text = text.lower()
        return any(word in text for word in words)

    def flashtext(text):
        return bool(listed.extract_keywords(text))

    for name, hands_over in [("four words", four), (f"flashtext, {len(listed)} words", flashtext)]:
        print_row(language, name, timed(texts, hands_over), asks, [hands_over(text) for text in texts])


def by_classifiers(language, texts, asks, sources):
    def features():
        return TfidfVectorizer(analyzer="char", ngram_range=(1, 4), sublinear_tf=True)

    classifiers = [
        ("TF-IDF + linear SVM", LinearSVC(random_state=SEED)),
        ("TF-IDF + logistic regression, balanced", LogisticRegression(class_weight="balanced", C=10, max_iter=1000)),
    ]
    folds = [("", StratifiedKFold(FOLDS, shuffle=True, random_state=SEED), None)]
    if len(set(sources)) > 1:
        count = min(FOLDS, len(set(sources)))
        folds.append((", new source", StratifiedGroupKFold(count, shuffle=True, random_state=SEED), sources))
    some = texts[:: max(1, len(texts) // TIMED)][:TIMED]
    for name, classifier in classifiers:
        model = make_pipeline(features(), classifier)
        for what, fold, groups in folds:
            try:
                handed = cross_val_predict(model, texts, asks, cv=fold, groups=groups)
            except ValueError as error:
                # All lines that ask come from one source: without it there is nothing to learn.
                print(f"{language}: {name}{what}: {error}", file=sys.stderr)
                continue
            model.fit(texts, asks)
            print_row(language, name + what, timed(some, lambda text: model.predict([text])), asks, handed)


for path in map(pathlib.Path, sys.argv[1:]):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    texts, sources = [row[1] for row in rows], [row[2] for row in rows]
    asks = [row[0] != "other" for row in rows]
    if path.stem in FOUR:
        by_words(path.stem, texts, asks)
    if min(asks.count(True), asks.count(False)) >= FOLDS:
        by_classifiers(path.stem, texts, asks, sources)
