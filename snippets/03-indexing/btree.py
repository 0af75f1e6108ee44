# title: A B-tree
# claim: All leaves have the same depth after any insert.
# recorded: Python 3.11

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise


# [node]
@dataclass(eq=False)
class Node:
    """One page: sorted keys, each with its value.

    Child i holds the keys between keys[i - 1] and keys[i].
    """

    keys: list = field(default_factory=list)
    values: list = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    def find(self, key):
        """Where the key belongs, and whether it is here."""
        i = bisect_left(self.keys, key)
        return i, self.keys[i : i + 1] == [key]


class BTree:
    """Inner nodes hold values too: the classic B-tree of 1970."""

    def __init__(self, capacity=3):
        assert capacity >= 2
        self.capacity, self.root = capacity, Node()

    # [search]
    def path(self, key):
        """The nodes from the root down, until one holds the key."""
        path = [self.root]
        while path[-1].children:
            i, here = path[-1].find(key)
            if here:
                break
            path.append(path[-1].children[i])
        return path

    def search(self, key):
        """The value (or None) and the nodes visited."""
        path = self.path(key)
        i, here = path[-1].find(key)
        return (path[-1].values[i] if here else None), path

    # [insert]
    def insert(self, key, value=None):
        """A new key always lands in a leaf."""
        path = self.path(key)
        i, here = path[-1].find(key)
        if here:
            path[-1].values[i] = value
            return
        path[-1].keys.insert(i, key)
        path[-1].values.insert(i, value)
        while len(path[-1].keys) > self.capacity:
            self.split(path)

    # [split]
    def split(self, path):
        """The middle key moves up, the keys after it move out."""
        node = path.pop()
        half = len(node.keys) // 2
        key, value = node.keys[half], node.values[half]
        right = Node(
            node.keys[half + 1 :],
            node.values[half + 1 :],
            node.children[half + 1 :],
        )
        del node.keys[half:], node.values[half:]
        del node.children[half + 1 :]
        if not path:  # the root was split: one level more
            self.root = Node(children=[node])
            path.append(self.root)
        i, _ = path[-1].find(key)
        path[-1].keys.insert(i, key)
        path[-1].values.insert(i, value)
        path[-1].children.insert(i + 1, right)

    # [range]
    def scan(self, low, high, visit=lambda _: None, node=None):
        """The entries low ... high in order.

        `visit` is told each node we enter or come back to.
        """
        node = node or self.root
        visit(node)
        i, _ = node.find(low)
        while True:
            if node.children:
                child = node.children[i]
                yield from self.scan(low, high, visit, child)
            if i == len(node.keys) or node.keys[i] > high:
                return
            if node.children:
                visit(node)  # up again, for the key between
            yield node.keys[i], node.values[i]
            i += 1

    # [check]
    def check(self):
        """Assert what holds between any two inserts."""
        assert len(set(self.depths(self.root))) == 1, "one depth"

    def depths(self, node, low=None, high=None, depth=1):
        """The depth of every leaf; all keys lie in low ... high."""
        bounds = [low, *node.keys, high]
        for a, b in pairwise(bounds):
            assert a is None or b is None or a < b, "sorted"
        assert len(node.keys) <= self.capacity, "fits the page"
        if node is not self.root:
            assert len(node.keys) >= self.capacity // 2, "half full"
        if not node.children:
            return [depth]
        assert len(node.children) == len(node.keys) + 1
        return [
            leaf
            for child, (a, b) in zip(
                node.children, pairwise(bounds), strict=True
            )
            for leaf in self.depths(child, a, b, depth + 1)
        ]
