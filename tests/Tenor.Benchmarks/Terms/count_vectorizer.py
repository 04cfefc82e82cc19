"""Times scikit-learn's CountVectorizer on a file of one document a line: a line with the seconds of processor time of each range."""
import sys
import time

from sklearn.feature_extraction.text import CountVectorizer

path, runs = sys.argv[1], int(sys.argv[2])
with open(path, encoding="utf-8") as file:
    documents = file.read().split("\n")
for upper in (1, 2):
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        CountVectorizer(ngram_range=(1, upper), stop_words="english").fit_transform(documents)
        best = min(best, time.process_time() - start)
    print(f"1-{upper}\t{best:.6f}", flush=True)
