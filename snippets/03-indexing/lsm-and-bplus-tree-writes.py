# title: The same inserts into a B+ tree and an LSM tree
# claim: Which one writes more bytes depends on order and cache.
# recorded: Python 3.11

import random
from collections import OrderedDict

from bplus_tree import BPlusTree
from lsm_tree import LSMTree, check
from sstable import Record, encode

PUTS, VALUE, PAGE = 8_000, "x" * 80, 4096
PER_PAGE = PAGE // len(encode(Record("order:000001", 1, VALUE)))


# [cache]
class CachedTree(BPlusTree):
    """Changed pages wait in a cache; the least recently used leaves."""

    def __init__(self, pages):
        self.cache, self.room, self.on_disk = (
            OrderedDict(),
            pages,
            0,
        )
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


# [run]
def into_tree(keys, pages):
    tree = CachedTree(pages)
    for key in keys:
        tree.insert(key, VALUE)
    tree.check()
    # at the end a checkpoint writes what is still only in memory
    return PAGE * (tree.on_disk + sum(tree.cache.values()))


def into_lsm(keys, folder):
    db = LSMTree(folder, memtable_bytes=16_384)
    for key in keys:
        db.put(key, VALUE)
    check(db)
    print(f"LSM, {folder}, files written:", db.levels.files)
    #> LSM, ordered, files written: 53
    #> LSM, random, files written: 331
    # > LSM, ordered, files written: 53
    # > LSM, random, files written: 331
    return db.counts["flush bytes"] + db.counts["compaction bytes"]


# [compare]
ordered = [f"order:{n:06}" for n in range(PUTS)]
shuffled = random.Random(42).sample(ordered, PUTS)
put = sum(len(key) + len(VALUE) for key in ordered)
written = {}
for order, keys in ("ordered", ordered), ("random", shuffled):
    written[order, "LSM tree"] = into_lsm(keys, order)
    for pages in 1, 32, 1000:
        name = f"B+ tree, cache of {pages} pages"
        written[order, name] = into_tree(keys, pages)
for (order, name), size in written.items():
    print(f"{order}, {name}: {size / put:.1f} bytes a byte put")
    #> ordered, LSM tree: 1.2 bytes a byte put
    #> ordered, B+ tree, cache of 1 pages: 49.2 bytes a byte put
    #> ordered, B+ tree, cache of 32 pages: 2.5 bytes a byte put
    #> ordered, B+ tree, cache of 1000 pages: 2.5 bytes a byte put
    #> random, LSM tree: 7.5 bytes a byte put
    #> random, B+ tree, cache of 1 pages: 49.4 bytes a byte put
    #> random, B+ tree, cache of 32 pages: 34.4 bytes a byte put
    #> random, B+ tree, cache of 1000 pages: 1.7 bytes a byte put
    # > ordered, LSM tree: 1.2 bytes a byte put
    # > ordered, B+ tree, cache of 1 pages: 49.2 bytes a byte put
    # > ordered, B+ tree, cache of 32 pages: 2.5 bytes a byte put
    # > ordered, B+ tree, cache of 1000 pages: 2.5 bytes a byte put
    # > random, LSM tree: 7.5 bytes a byte put
    # > random, B+ tree, cache of 1 pages: 49.4 bytes a byte put
    # > random, B+ tree, cache of 32 pages: 34.4 bytes a byte put
    # > random, B+ tree, cache of 1000 pages: 1.7 bytes a byte put

small, large = (
    "B+ tree, cache of 32 pages",
    "B+ tree, cache of 1000 pages",
)
assert written["random", "LSM tree"] < written["random", small] / 2
assert written["random", "LSM tree"] > written["random", large] * 2
assert written["ordered", "LSM tree"] < written["ordered", small]
