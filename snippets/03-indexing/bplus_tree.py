# title: A B+ tree
# claim: Data is in the leaves only, and the leaves form a chain.
# recorded: Python 3.11

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise


# [page]
@dataclass
class Leaf:
    """A page of data: keys, values, and both neighbours."""

    id: int
    keys: list
    values: list
    previous: int = 0  # page 0 does not exist: no neighbour
    next: int = 0


@dataclass
class Inner:
    """A page of signposts: child i + 1 starts at keys[i]."""

    id: int
    keys: list
    children: list


class BPlusTree:
    """Pages know each other by number, as on disk.

    The counters say what happens without any cache.
    """

    # [tree]
    def __init__(self, capacity=4):
        assert capacity >= 2
        self.capacity, self.pages = capacity, {}
        self.pages_read = self.pages_written = 0
        self.root = self.new(Leaf, [], []).id

    def new(self, kind, *content):
        page = kind(len(self.pages) + 1, *content)
        self.pages[page.id] = page
        return page

    def read(self, number):
        self.pages_read += 1
        return self.pages[number]

    def write(self, page):
        self.pages_written += 1
        self.pages[page.id] = page

    # [search]
    def path(self, key):
        """The pages from the root down to the key's leaf."""
        path = [self.read(self.root)]
        while isinstance(page := path[-1], Inner):
            i = bisect_right(page.keys, key)
            path.append(self.read(page.children[i]))
        return path

    def get(self, key):
        leaf = self.path(key)[-1]
        i = bisect_left(leaf.keys, key)
        if leaf.keys[i : i + 1] == [key]:
            return leaf.values[i]
        return None

    # [insert]
    def insert(self, key, value=None):
        path = self.path(key)
        leaf = path[-1]
        i = bisect_left(leaf.keys, key)
        if leaf.keys[i : i + 1] == [key]:
            leaf.values[i] = value
        else:
            leaf.keys.insert(i, key)
            leaf.values.insert(i, value)
        while len(path[-1].keys) > self.capacity:
            self.split(path)
        self.write(path[-1])

    # [split]
    def split(self, path):
        """Half of a full page moves out; the parent is told."""
        page = path.pop()
        if isinstance(page, Leaf):
            key, right = self.split_leaf(page)
        else:
            key, right = self.split_inner(page)
        self.write(page)
        self.write(right)
        if not path:  # the root was split: one level more
            path.append(self.new(Inner, [], [page.id]))
            self.root = path[-1].id
        i = bisect_right(path[-1].keys, key)
        path[-1].keys.insert(i, key)
        path[-1].children.insert(i + 1, right.id)

    # [split-leaf]
    def split_leaf(self, leaf):
        """Every key stays in a leaf; the parent gets a copy."""
        half = len(leaf.keys) // 2
        keys, values = leaf.keys[half:], leaf.values[half:]
        del leaf.keys[half:], leaf.values[half:]
        right = self.new(Leaf, keys, values, leaf.id, leaf.next)
        if leaf.next:
            neighbour = self.read(leaf.next)
            neighbour.previous = right.id
            self.write(neighbour)
        leaf.next = right.id
        return keys[0], right

    def split_inner(self, page):
        """The middle key is no data: it moves up."""
        half = len(page.keys) // 2
        key = page.keys[half]
        keys, children = page.keys[half + 1 :], page.children
        right = self.new(Inner, keys, children[half + 1 :])
        del page.keys[half:], page.children[half + 1 :]
        return key, right

    # Deleting is left out. Engines remove the entry and are in no
    # hurry to merge: PostgreSQL reuses a page once it is empty.

    # [range]
    def walk(self, low, high):
        """Down to the leaf of `low`, then along the chain.

        Yields each page number with the entries found there.
        """
        *inner, leaf = self.path(low)
        for page in inner:
            yield page.id, []
        while True:
            entries = zip(leaf.keys, leaf.values, strict=True)
            yield (
                leaf.id,
                [e for e in entries if low <= e[0] <= high],
            )
            if not leaf.next or leaf.keys[-1] >= high:
                return
            leaf = self.read(leaf.next)

    def scan(self, low, high):
        """The entries low ... high in order."""
        for _, entries in self.walk(low, high):
            yield from entries

    # [check]
    def check(self):
        """Assert what holds between any two inserts."""
        leaves = list(self.leaves(self.root))
        assert len({depth for depth, _ in leaves}) == 1, "one depth"
        chain = [0, *(leaf.id for _, leaf in leaves), 0]
        for i, (_, leaf) in enumerate(leaves):
            assert (leaf.previous, leaf.next) == (
                chain[i],
                chain[i + 2],
            ), "the chain has the leaves in key order"

    def leaves(self, number, low=None, high=None, depth=1):
        """Each leaf with its depth, left to right."""
        page, root = self.pages[number], number == self.root
        assert all(a < b for a, b in pairwise(page.keys)), "sorted"
        assert low is None or all(low <= key for key in page.keys)
        assert high is None or all(key < high for key in page.keys)
        least = 0 if root else self.capacity // 2
        assert least <= len(page.keys) <= self.capacity, "fill"
        if isinstance(page, Leaf):
            yield depth, page
            return
        bounds = list(pairwise([low, *page.keys, high]))
        for child, (a, b) in zip(
            page.children, bounds, strict=True
        ):
            yield from self.leaves(child, a, b, depth + 1)

    # [height]
    @property
    def height(self):
        """Levels, and so pages read for any one key."""
        return next(self.leaves(self.root))[0]
