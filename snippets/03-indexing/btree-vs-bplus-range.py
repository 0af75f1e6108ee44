# title: A range in a B-tree and in a B+ tree
# claim: The B-tree climbs between leaves, the B+ tree does not.
# recorded: Python 3.11

from bplus_tree import BPlusTree
from btree import BTree

# [setup]
btree, bplus = BTree(capacity=4), BPlusTree(capacity=4)
for key in (n * 37 % 101 for n in range(1, 101)):
    btree.insert(key)
    bplus.insert(key)

# [range]
steps = []
found = [key for key, _ in btree.scan(40, 60, steps.append)]
print("B-tree: nodes read:", len(set(steps)))
#> B-tree: nodes read: 14
print("B-tree: steps down and up:", len(steps))
#> B-tree: steps down and up: 21

walk = list(bplus.walk(40, 60))
print("B+ tree: pages read:", len(walk))
#> B+ tree: pages read: 10

assert found == [key for _, page in walk for key, _ in page]
assert found == list(range(40, 61))
assert len(walk) < len(steps)

# [point]
depths = {len(btree.search(key)[1]) for key in range(1, 101)}
print("B-tree: nodes read for one key:", *sorted(depths))
#> B-tree: nodes read for one key: 1 2 3 4
assert min(depths) == 1

depths = {len(bplus.path(key)) for key in range(1, 101)}
print("B+ tree: pages read for one key:", *sorted(depths))
#> B+ tree: pages read for one key: 4
assert depths == {bplus.height}
