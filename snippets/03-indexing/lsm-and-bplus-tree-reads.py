# title: The same reads from a B+ tree and an LSM tree
# claim: Filters make point reads alike; a range asks every level.
# recorded: Python 3.11

import random
from functools import partial

from bplus_tree import BPlusTree
from lsm_tree import LSMTree, check

# [setup]
PUTS, VALUE = 4_000, "x" * 80
tree = BPlusTree(capacity=37)  # entries of this size in 4 kB
db = LSMTree("orders", memtable_bytes=8_192)
keys = [f"order:{n:06}" for n in range(PUTS)]
for key in random.Random(42).sample(keys, PUTS):
    tree.insert(key, VALUE)
    db.put(key, VALUE)
check(db)
print("B+ tree height:", tree.height)
#> B+ tree height: 3
print("files a level:", [len(level) for level in db.levels])
#> files a level: [1, 3, 38, 11]


def get(store, key):
    return store.get(key)


def scan(store, key, count):
    last = f"order:{int(key[6:]) + count - 1:06}"
    return list(store.scan(key, last))


# [measure]
def measure(name, reads, action):
    """Data pages read by one action, on average."""
    tree.pages_read = 0
    db.counts.clear()
    for read in reads:
        assert action(tree, read) == action(db, read)
    inner = (tree.height - 1) * len(reads)  # always in the cache
    leaves = (tree.pages_read - inner) / len(reads)
    blocks = db.counts["blocks read"] / len(reads)
    print(f"{name}, B+ tree: {leaves:.2f}")
    #> present key, B+ tree: 1.00
    #> absent key, B+ tree: 1.00
    #> range of 5 keys, B+ tree: 1.12
    #> range of 500 keys, B+ tree: 19.23
    print(f"{name}, LSM tree: {blocks:.2f}")
    #> present key, LSM tree: 1.00
    #> absent key, LSM tree: 0.01
    #> range of 5 keys, LSM tree: 2.81
    #> range of 500 keys, LSM tree: 15.04
    return leaves, blocks


# [compare]
sample = random.Random(7).sample(keys, 200)
present = measure("present key", sample, get)
absent = measure("absent key", [key + "-b" for key in sample], get)
short = measure("range of 5 keys", sample, partial(scan, count=5))
long = measure(
    "range of 500 keys", sample, partial(scan, count=500)
)

assert present[0] == 1
assert present[1] < 1.1
assert absent[1] < 0.1
assert short[1] > 1.5 * short[0]
assert long[1] < long[0]
