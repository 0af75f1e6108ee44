# title: An LSM tree
# claim: A put changes memory and a log; files come later.
# recorded: Python 3.11

import math
import os
from bisect import bisect_left, bisect_right, insort
from itertools import pairwise
from pathlib import Path

from lsm_levels import (
    Levels,
    compact,
    find,
    load,
    newest,
    save,
    scan,
)
from sstable import Record, decode, encode


# [memtable]
class Memtable:
    """The newest writes, in memory, sorted by key.

    Engines use a skip list; a sorted list of keys is shorter.
    """

    def __init__(self):
        self.keys, self.records, self.bytes = [], {}, 0

    def put(self, record):
        if record.key not in self.records:
            insort(self.keys, record.key)
        self.records[record.key] = record
        self.bytes += len(encode(record))

    def get(self, key):
        return self.records.get(key)

    def scan(self, low, high):
        first = bisect_left(self.keys, low)
        last = bisect_right(self.keys, high)
        return [self.records[key] for key in self.keys[first:last]]


# [wal]
class WriteAheadLog:
    """Every write is appended here before put() returns."""

    def __init__(self, path):
        self.path = path

    def append(self, record):
        with self.path.open("ab") as file:
            return file.write(encode(record))

    def replay(self):
        """The whole records; a torn one at the end is cut off."""
        if not self.path.exists():
            return []
        found = list(decode(self.path.read_bytes()))
        os.truncate(self.path, found[-1][1] if found else 0)
        return [record for record, _ in found]

    def clear(self):
        self.path.unlink(missing_ok=True)


# [tree]
class LSMTree:
    """Strings to strings, kept in the files of one folder."""

    def __init__(
        self, folder, memtable_bytes=4096, l0_files=4, fanout=10
    ):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        shape = memtable_bytes, l0_files, fanout
        self.levels = Levels(folder, *shape)
        load(self.levels)
        self.counts = self.levels.counts
        self.sequence = self.levels.flushed
        self.memtable = Memtable()
        self.memtable_bytes = memtable_bytes
        self.wal = WriteAheadLog(folder / "wal.log")
        for record in self.wal.replay():
            if record.sequence > self.sequence:  # in no file yet
                self.memtable.put(record)
                self.sequence = record.sequence

    def put(self, key, value):
        write(self, key, value)

    def delete(self, key):
        write(self, key, None)  # a write too: it adds a tombstone

    def get(self, key):
        record = self.memtable.get(key) or find(self.levels, key)
        return record.value if record else None

    def scan(self, low, high):
        sources = [self.memtable.scan(low, high)]
        sources += scan(self.levels, low, high)
        for key, _, value in newest(sources):
            if value is not None:
                yield key, value


# [write]
def write(db, key, value):
    db.sequence += 1
    record = Record(key, db.sequence, value)
    db.counts["WAL bytes"] += db.wal.append(record)
    db.memtable.put(record)
    db.counts["bytes put"] += len((key + (value or "")).encode())
    if db.memtable.bytes >= db.memtable_bytes:
        flush(db)
        compact(db.levels)  # engines do both in background threads


# [flush]
def flush(db):
    """The memtable becomes a file on level 0."""
    records = [db.memtable.records[key] for key in db.memtable.keys]
    db.levels[0].append(db.levels.write("flush", records))
    db.levels.flushed = db.sequence
    save(db.levels)
    db.wal.clear()  # its records are in the file now
    db.memtable = Memtable()


# [amplification]
def bytes_written(db):
    parts = "WAL bytes", "flush bytes", "compaction bytes"
    return sum(db.counts[part] for part in parts)


def bytes_on_disk(db):
    return sum(table.size for level in db.levels for table in level)


# [check]
def check(db):
    """Assert what must hold between any two operations."""
    for level in db.levels[1:]:
        for left, right in pairwise(level):
            assert left.last < right.first, "files overlap"
    seen = {
        key: r.sequence for key, r in db.memtable.records.items()
    }
    files = set(db.levels.folder.glob("*.sst"))
    for level in [db.levels[0][::-1], *db.levels[1:]]:
        for table in level:
            records = table.read_all()
            keys = [record.key for record in records]
            assert keys == sorted(set(keys)), "a file is not sorted"
            assert (table.first, table.last) == (keys[0], keys[-1])
            assert all(map(table.bloom.may_contain, keys)), (
                "no to a key"
            )
            for record in records:
                newer = seen.get(record.key, math.inf)
                assert record.sequence < newer, "old above new"
                seen[record.key] = record.sequence
            files.remove(table.path)
    assert not files, "a file is on no level"
