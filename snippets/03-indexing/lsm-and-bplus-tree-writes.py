# title: The same inserts into a B+ tree and an LSM tree
# claim: Which one writes more bytes depends on order and cache.
# recorded: Python 3.11

import random
from collections import OrderedDict

from bplus_tree import BPlusTree
from lsm_tree import LSMTree, check
from sstable import Record, encode

PUTS, VALUE, PAGE = 4_000, "x" * 80, 4096
PER_PAGE = PAGE // len(encode(Record("order:000001", 1, VALUE)))


# [setup]
class CachedTree(BPlusTree):
    """Changed pages wait in a least-recently-used cache."""

    def __init__(self, pages):
        self.cache, self.room = OrderedDict(), pages
        self.on_disk = 0
        super().__init__(PER_PAGE)

    def touch(self, number, changed):
        changed |= self.cache.pop(number, False)
        self.cache[number] = changed
        if len(self.cache) > self.room:
            self.on_disk += self.cache.popitem(last=False)[1]

    def read(self, number):
        self.touch(number, False)
        return super().read(number)

    def write(self, page):
        self.touch(page.id, True)
        super().write(page)


def into_tree(keys, pages):
    """Pages written, and their bytes."""
    tree = CachedTree(pages)
    for key in keys:
        tree.insert(key, VALUE)
    tree.check()
    # at the end, a checkpoint writes what is only in memory so far
    count = tree.on_disk + sum(tree.cache.values())
    return f"{count:,} pages", PAGE * count


def into_lsm(keys, folder):
    """Files written, and their bytes; the log is left out."""
    db = LSMTree(folder, memtable_bytes=8_192)
    for key in keys:
        db.put(key, VALUE)
    check(db)
    size = db.counts["flush bytes"] + db.counts["compaction bytes"]
    return f"{db.levels.files} files", size


# [compare]
ordered = [f"order:{n:06}" for n in range(PUTS)]
shuffled = random.Random(42).sample(ordered, PUTS)
put = sum(len(key) + len(VALUE) for key in ordered)
written = {}
for order, keys in ("ordered", ordered), ("random", shuffled):
    written[order, "LSM tree"] = into_lsm(keys, order)
    for pages in 1, 16, 1000:
        name = f"B+ tree, {pages} cached"
        written[order, name] = into_tree(keys, pages)
rate = {load: size / put for load, (_, size) in written.items()}
for (order, name), (count, _) in written.items():
    print(f"{order}, {name}: {rate[order, name]:.1f} in {count}")
    #> ordered, LSM tree: 1.2 in 53 files
    #> ordered, B+ tree, 1 cached: 49.0 in 4,399 pages
    #> ordered, B+ tree, 16 cached: 2.5 in 221 pages
    #> ordered, B+ tree, 1000 cached: 2.5 in 221 pages
    #> random, LSM tree: 7.6 in 329 files
    #> random, B+ tree, 1 cached: 49.3 in 4,425 pages
    #> random, B+ tree, 16 cached: 34.0 in 3,055 pages
    #> random, B+ tree, 1000 cached: 1.8 in 161 pages

lsm, small = rate["random", "LSM tree"], "B+ tree, 16 cached"
assert 2 * lsm < rate["random", small]
assert written["random", small][1] > PAGE * PUTS / 2
assert lsm > 2 * rate["random", "B+ tree, 1000 cached"]
assert rate["ordered", "LSM tree"] < rate["ordered", small] < lsm
