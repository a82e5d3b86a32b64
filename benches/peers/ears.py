"""How others tell who asks for a person: words, flashtext, and classifiers that are trained on the very lines.

A classifier is asked about a line only after it was trained without that line (five folds). Prints, with tabs: language, name,
microseconds a line, lines that ask and are handed over, lines that do not and are."""

import pathlib
import statistics
import sys
import time

from flashtext import KeywordProcessor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
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


def by_classifiers(language, texts, asks):
    def features():
        return TfidfVectorizer(analyzer="char", ngram_range=(1, 4), sublinear_tf=True)

    classifiers = [
        ("TF-IDF + linear SVM", LinearSVC(random_state=SEED)),
        ("TF-IDF + logistic regression, balanced", LogisticRegression(class_weight="balanced", C=10, max_iter=1000)),
    ]
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    some = texts[:: max(1, len(texts) // TIMED)][:TIMED]
    for name, classifier in classifiers:
        model = make_pipeline(features(), classifier)
        handed = cross_val_predict(model, texts, asks, cv=folds)
        model.fit(texts, asks)
        print_row(language, name, timed(some, lambda text: model.predict([text])), asks, handed)


for path in map(pathlib.Path, sys.argv[1:]):
    rows = [line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines()]
    asks, texts = [label != "other" for label, _ in rows], [text for _, text in rows]
    if path.stem in FOUR:
        by_words(path.stem, texts, asks)
    if min(asks.count(True), asks.count(False)) >= FOLDS:
        by_classifiers(path.stem, texts, asks)
