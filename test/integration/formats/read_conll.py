"""Reads a folder of CoNLL files with nltk. Arguments: the folder, then the types of the columns. Prints a JSON array of the chunk trees of each file."""

import json
import sys

from nltk.corpus.reader import ConllCorpusReader

folder, *columns = sys.argv[1:]
reader = ConllCorpusReader(folder, r".*\.conll", columns, separator="\t")
documents = {}
for name in reader.fileids():
    sentences = []
    for grid in reader._grids([name]):
        words = reader._get_column(grid, reader._colmap["words"])
        sentences.append({"words": words, "tags": reader._get_column(grid, reader._colmap["ne"])})
    documents[name] = sentences
print(json.dumps(documents))
