# title: Splits keep the tree balanced
# claim: After each random insert all leaves have the same depth.
# recorded: Python 3.11

import random

from bplus_tree import BPlusTree
from btree import BTree

# [random]
keys = random.Random(3).sample(range(100_000), 1000)
btree, bplus = BTree(capacity=4), BPlusTree(capacity=4)
height = 0
for count, key in enumerate(keys, start=1):
    btree.insert(key)
    bplus.insert(key)
    btree.check()
    bplus.check()
    if bplus.height > height:
        height = bplus.height
        print(f"from {count:>3} keys on: height {height}")
        #> from   1 keys on: height 1
        #> from   5 keys on: height 2
        #> from  17 keys on: height 3
        #> from  72 keys on: height 4
        #> from 232 keys on: height 5
        #> from 813 keys on: height 6

assert [key for key, _ in btree.scan(0, 100_000)] == sorted(keys)
assert [key for key, _ in bplus.scan(0, 100_000)] == sorted(keys)
