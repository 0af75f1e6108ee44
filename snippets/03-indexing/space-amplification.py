# title: How much disk one live byte takes
# claim: Old versions inflate an LSM tree, free space a B+ tree.
# recorded: Python 3.11

import random

from bplus_tree import BPlusTree
from lsm_tree import LSMTree, bytes_on_disk, check

# [setup]
ORDERS, VALUE, PAGE = 2_000, "x" * 80, 4096
rng = random.Random(42)
keys = [f"order:{n:06}" for n in range(ORDERS)]
live = sum(len(key) + len(VALUE) for key in keys)
tree = BPlusTree(capacity=37)  # entries of this size in 4 kB
leveled = LSMTree("leveled", memtable_bytes=8_192)
lazy = LSMTree("lazy", memtable_bytes=8_192, l0_files=10**6)


# [load]
def load(moment, keys):
    for key in keys:
        tree.insert(key, VALUE)
        leveled.put(key, VALUE)
        lazy.put(key, VALUE)
    check(leveled)
    sizes = {
        "B+ tree": PAGE * len(tree.pages),
        "LSM tree": bytes_on_disk(leveled),
        "LSM tree, no compaction": bytes_on_disk(lazy),
    }
    for name, size in sizes.items():
        print(f"{moment}, {name}: {size / live:.2f}")
        #> after inserts, B+ tree: 1.74
        #> after inserts, LSM tree: 1.19
        #> after inserts, LSM tree, no compaction: 1.19
        #> after updates, B+ tree: 1.74
        #> after updates, LSM tree: 1.45
        #> after updates, LSM tree, no compaction: 4.80
    return sizes


inserted = load("after inserts", rng.sample(keys, ORDERS))
updated = load("after updates", rng.choices(keys, k=3 * ORDERS))

assert updated["LSM tree"] < updated["B+ tree"]
assert updated["B+ tree"] == inserted["B+ tree"]
assert updated["LSM tree, no compaction"] > 3 * updated["LSM tree"]
