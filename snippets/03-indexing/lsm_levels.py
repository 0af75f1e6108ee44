# title: The files of an LSM tree, level by level
# claim: Below level 0 no two files of a level share a key.
# recorded: Python 3.11

import heapq
import json
from collections import Counter

from sstable import SSTable, encode, write_sstable


# [levels]
class Levels(list):
    """A list of levels; each is a list of sorted files."""

    def __init__(self, folder, file_bytes, l0_files, fanout):
        super().__init__([[], []])
        self.folder, self.file_bytes = folder, file_bytes
        self.l0_files, self.fanout = l0_files, fanout
        self.flushed = self.files = 0
        self.counts, self.pushed = Counter(), {}

    def write(self, purpose, records):
        self.files += 1
        path = self.folder / f"{self.files:06}.sst"
        write_sstable(path, records)
        table = SSTable(path)
        self.counts[f"{purpose} bytes"] += table.size
        return table

    def tables(self, low, high):
        """Files whose keys can meet low ... high, newest first."""
        for level in [self[0][::-1], *self[1:]]:
            yield from (t for t in level if t.overlaps(low, high))


# [manifest]
def save(levels):
    """Replace the list at once: a crash leaves old or new."""
    names = [
        [table.path.name for table in level] for level in levels
    ]
    state = [levels.flushed, levels.files, names]
    draft = levels.folder / "manifest.draft"
    draft.write_text(json.dumps(state))
    draft.replace(levels.folder / "manifest.json")


def load(levels):
    """Open the files that the manifest lists; remove the others."""
    manifest, names = levels.folder / "manifest.json", [[], []]
    if manifest.exists():
        state = json.loads(manifest.read_text())
        levels.flushed, levels.files, names = state
    for path in levels.folder.glob("*.sst"):
        if not any(path.name in level for level in names):
            path.unlink()  # a crash came before save()
    levels[:] = [
        [SSTable(levels.folder / n) for n in ns] for ns in names
    ]


# [read]
def find(levels, key):
    """The newest record: the first file that has one ends it."""
    for table in levels.tables(key, key):
        if not table.bloom.may_contain(key):
            levels.counts["files skipped"] += 1
            continue
        levels.counts["blocks read"] += 1
        if record := table.get(key):
            return record
    return None


# [scan]
def scan(levels, low, high):
    """A range has to ask every file that overlaps it."""
    for table in levels.tables(low, high):
        first, last = table.blocks(low, high)
        levels.counts["blocks read"] += last - first
        records = table.read(first, last)
        yield [r for r in records if low <= r.key <= high]


# [pick]
def overfull(levels):
    """The first level that holds too much, if one does."""
    if len(levels[0]) >= levels.l0_files:
        return 0
    limit = levels.l0_files * levels.file_bytes
    for n, level in enumerate(levels[1:], start=1):
        if sum(table.size for table in level) > limit:
            return n
        limit *= levels.fanout  # each level may hold more
    return None


def pick(levels, n):
    """The next file in turn; on level 0 also those that overlap."""
    if n > 0:
        last = levels.pushed.get(n, "")
        after = [t for t in levels[n] if t.first > last]
        table = (after or levels[n])[0]
        levels.pushed[n] = table.last
        return [table]
    picked, grown = [], levels[0][:1]
    while len(picked) < len(grown):
        picked, keys = grown, key_range(grown)
        grown = [t for t in levels[0] if t.overlaps(*keys)]
    return picked


def key_range(tables):
    return min(t.first for t in tables), max(t.last for t in tables)


# [compact]
def compact(levels):
    while (n := overfull(levels)) is not None:
        push_down(levels, n)


def push_down(levels, n):
    """Merge files of level n with the files they overlap below."""
    if n + 1 == len(levels):
        levels.append([])
    upper = pick(levels, n)
    keys = key_range(upper)
    lower = [t for t in levels[n + 1] if t.overlaps(*keys)]
    new = upper  # with nothing to merge, the file only moves
    if len(upper) > 1 or lower:
        new = merge(levels, upper + lower, n + 1)
    levels[n] = [t for t in levels[n] if t not in upper]
    kept = [t for t in levels[n + 1] if t not in lower]
    levels[n + 1] = sorted(
        kept + new, key=lambda table: table.first
    )
    save(levels)
    for table in upper + lower:
        if table not in new:
            table.path.unlink()


# [merge]
def merge(levels, tables, n):
    """Write the newest record of each key to files for level n."""
    deeper = [table for level in levels[n + 1 :] for table in level]

    def needed(record):
        # a tombstone stays while an older file may hold the key
        key = record.key
        return record.value is not None or any(
            table.overlaps(key, key) for table in deeper
        )

    records = filter(needed, newest(t.read_all() for t in tables))
    parts = split(records, levels.file_bytes)
    return [levels.write("compaction", part) for part in parts]


# [newest]
def newest(sources):
    """Merge sorted sources; of each key keep the newest record."""
    last = None
    for record in heapq.merge(
        *sources, key=lambda r: (r.key, -r.sequence)
    ):
        if record.key != last:
            yield record
        last = record.key


def split(records, limit):
    """Cut sorted records into parts of about `limit` bytes."""
    part, size = [], 0
    for record in records:
        part.append(record)
        size += len(encode(record))
        if size >= limit:
            yield part
            part, size = [], 0
    if part:
        yield part
