# title: A hash index that grows one bucket at a time
# claim: The hash of a key names the one bucket that can hold it.
# recorded: Python 3.11

import hashlib


def stable_hash(key):
    # the same in every run; hash() of a str is not
    digest = hashlib.blake2b(str(key).encode(), digest_size=8)
    return int.from_bytes(digest.digest(), "little")


# [lookup]
class HashIndex:
    """Linear hashing: a bucket is a page and its overflow pages."""

    def __init__(self, page_size=32, fill=0.75):
        self.page_size, self.fill = page_size, fill
        self.buckets, self.round = (
            [[[]]],
            1,
        )  # bucket -> pages -> pairs
        self.entries = self.pages_read = 0

    def bucket_of(self, key):
        # buckets already split in this round use one more hash bit
        n = stable_hash(key) % (2 * self.round)
        return n if n < len(self.buckets) else n - self.round

    def get(self, key):
        for page in self.buckets[self.bucket_of(key)]:
            self.pages_read += 1
            for found, row in page:
                if found == key:
                    return row
        return None

    # a range has no bucket: neighbouring keys hash far apart
    def range(self, low, high):
        pages = [page for bucket in self.buckets for page in bucket]
        self.pages_read += len(pages)
        return sorted(
            pair
            for page in pages
            for pair in page
            if low <= pair[0] <= high
        )

    def insert(self, key, row):
        insert(self, key, row)


# [insert]
def insert(index, key, row):
    add(index, index.bucket_of(key), (key, row))
    index.entries += 1
    room = index.page_size * len(index.buckets)
    if index.entries > index.fill * room:
        split(index)


def add(index, n, pair):
    pages = index.buckets[n]
    if len(pages[-1]) == index.page_size:
        pages.append([])  # an overflow page, chained to the bucket
    pages[-1].append(pair)


# [split]
def split(index):
    """Add one bucket; it takes its share of one old bucket."""
    old = (
        len(index.buckets) - index.round
    )  # next in line, full or not
    pairs = [pair for page in index.buckets[old] for pair in page]
    index.buckets[old] = [[]]
    index.buckets.append([[]])
    for pair in pairs:
        add(index, index.bucket_of(pair[0]), pair)
    if len(index.buckets) == 2 * index.round:
        index.round *= 2  # each bucket was split: next round


# [check]
def check(index):
    found = 0
    for n, pages in enumerate(index.buckets):
        for page in pages:
            assert len(page) <= index.page_size, "page too full"
            assert all(index.bucket_of(key) == n for key, _ in page)
            found += len(page)
        assert all(len(p) == index.page_size for p in pages[:-1])
    assert found == index.entries, "an entry is lost or twice"
    assert index.round <= len(index.buckets) < 2 * index.round
    room = index.page_size * len(index.buckets)
    assert index.entries <= index.fill * room, "a split is missing"
