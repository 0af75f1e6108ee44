# title: Three keys need four children
# claim: A root 10, 20, 30 with three children is no B-tree.
# recorded: Python 3.11

from btree import BTree, Node


# [drawing]
def drawn(*leaves):
    """The tree with 10, 20, 30 in its root and these leaves."""
    tree = BTree(capacity=3)
    tree.root = Node([10, 20, 30], [None] * 3)
    tree.root.children = [Node(keys, [None] * 3) for keys in leaves]
    return tree


# [three]
# a drawing often seen: 35 shares a node with 25 and 28
try:
    drawn([5, 8, 9], [12, 15, 18], [25, 28, 35]).check()
    accepted = True
except AssertionError:
    accepted = False
print("three children accepted:", accepted)
#> three children accepted: False
assert not accepted

# [four]
tree = drawn([5, 8, 9], [12, 15, 18], [25, 28], [35])
tree.check()
found, path = tree.search(35)
print("35 is in", path[-1].keys)
#> 35 is in [35]
assert [key for key, _ in tree.scan(0, 99)] == [
    *(5, 8, 9, 10, 12, 15, 18, 20, 25, 28, 30, 35)
]
