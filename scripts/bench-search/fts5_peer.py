"""The peer of bench-search: native SQLite FTS5, in memory. One JSON request a line in, one answer a line out.

Times are taken in here, around the SQL only, so that neither JSON nor the pipe counts against SQLite.
"""
import json
import sqlite3
import sys
import time

FIELDS = ["title", "tags", "caption", "topic", "mainContent", "visibleText", "originalImage"]
LIMIT = 50
# The field weights of the app (FIELD_WEIGHTS in inverted-index.ts).
RANK = "bm25(notes, 0, 6, 3, 3, 2, 1.5, 1, 1)"

db = sqlite3.connect(":memory:")
db.execute(
    f"CREATE VIRTUAL TABLE notes USING fts5(id UNINDEXED, {', '.join(FIELDS)}, prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")"
)
# FTS5 forgives no typo by itself: SQLite's own way to it is its vocabulary table and trigrams over that.
db.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(notes, row)")
db.execute("CREATE VIRTUAL TABLE terms USING fts5(term, tokenize='trigram')")


def row(note):
    fields = dict(note, tags="\n".join(tag["label"] for tag in note["tags"]))
    return [note["id"]] + [fields[name] for name in FIELDS]


INSERT = f"INSERT INTO notes VALUES ({', '.join('?' * (len(FIELDS) + 1))})"


def build(notes):
    rows = [row(note) for note in notes]
    start = time.perf_counter()
    with db:
        db.executemany(INSERT, rows)
        db.execute("INSERT INTO notes(notes) VALUES ('optimize')")
        db.execute("INSERT INTO terms SELECT term FROM vocabulary")
    return {"ms": (time.perf_counter() - start) * 1000}


def add(note):
    values = row(note)
    start = time.perf_counter()
    with db:
        db.execute(INSERT, values)
    return {"ms": (time.perf_counter() - start) * 1000}


def find(match):
    return [found for (found,) in db.execute(f"SELECT id FROM notes WHERE notes MATCH ? ORDER BY {RANK} LIMIT {LIMIT}", (match,))]


def is_within_one_edit(left, right):
    if abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    if short[same + 1 :] == long[same + 1 :]:
        return True
    return short[same : same + 2] == long[same : same + 2][::-1] and short[same + 2 :] == long[same + 2 :]


def neighbours(word):
    trigrams = {word[at : at + 3] for at in range(len(word) - 2)}
    match = " OR ".join(f'"{trigram}"' for trigram in sorted(trigrams))
    near = db.execute("SELECT term FROM terms WHERE terms MATCH ? AND length(term) BETWEEN ? AND ?", (match, len(word) - 1, len(word) + 1))
    return [term for (term,) in near if is_within_one_edit(term, word)]


def ask(query):
    words = query["words"]
    match = f'"{" ".join(words)}"' if query["isPhrase"] else " AND ".join(f'"{word}"*' for word in words)
    start = time.perf_counter()
    ids = find(match)
    if query["isMistyped"] and not ids:
        near = neighbours(words[0])
        ids = find(" OR ".join(f'"{term}"' for term in near)) if near else []
    return {"ms": (time.perf_counter() - start) * 1000, "ids": ids}


ANSWERS = {"build": build, "add": add, "ask": ask, "version": lambda _: {"version": sqlite3.sqlite_version}}

for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(ANSWERS[request["kind"]](request["value"])), flush=True)
