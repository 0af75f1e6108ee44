# title: A sorted string table
# claim: A lookup reads one block of the file, however large it is.
# recorded: Python 3.11

import json
import struct
from bisect import bisect_right
from typing import NamedTuple
from zlib import crc32

from bloom_filter import BloomFilter

BLOCK = 4096  # bytes; a block ends with the record that fills it
BITS_PER_KEY, HASHES = 10, 7  # of the Bloom filter
HEADER = struct.Struct("<IQHi")  # checksum, sequence, two lengths
TAIL = struct.Struct("<II")  # lengths of filter and index


# [record]
class Record(NamedTuple):
    key: str
    sequence: int  # the number of the write; the higher, the newer
    value: str | None  # None is a tombstone: the key was deleted


def encode(record):
    key, value = record.key.encode(), (record.value or "").encode()
    length = -1 if record.value is None else len(value)
    header = HEADER.pack(0, record.sequence, len(key), length)
    body = header[4:] + key + value
    return struct.pack("<I", crc32(body)) + body


# [decode]
def decode(data):
    """Yield each record and its end. Stop at a damaged one."""
    start = 0
    while start + HEADER.size <= len(data):
        crc, sequence, key, length = HEADER.unpack_from(data, start)
        middle = start + HEADER.size + key
        end = middle + max(length, 0)
        if crc32(data[start + 4 : end]) != crc:
            return
        key = data[start + HEADER.size : middle].decode()
        value = None if length < 0 else data[middle:end].decode()
        yield Record(key, sequence, value), end
        start = end


# [write]
def write_sstable(path, records):
    """Sorted records in blocks, a Bloom filter, an index."""
    bloom = BloomFilter(BITS_PER_KEY * len(records), HASHES)
    data, keys, starts = bytearray(), [], []
    for record in records:
        if not starts or len(data) - starts[-1] >= BLOCK:
            keys.append(record.key)  # sparse: one key a block
            starts.append(len(data))
        data += encode(record)
        bloom.add(record.key)
    starts.append(len(data))
    index = {
        "keys": keys,
        "starts": starts,
        "last": records[-1].key,
    }
    index = json.dumps(index).encode()
    tail = TAIL.pack(len(bloom.bits), len(index))
    path.write_bytes(data + bloom.bits + index + tail)


# [sstable]
class SSTable:
    """A file that never changes; filter and index in memory."""

    def __init__(self, path):
        data = path.read_bytes()
        filter_size, index_size = TAIL.unpack(data[-TAIL.size :])
        end = len(data) - TAIL.size - index_size
        index = json.loads(data[end : end + index_size])
        self.path, self.size = path, len(data)
        self.keys, self.starts = index["keys"], index["starts"]
        self.first, self.last = self.keys[0], index["last"]
        self.bloom = BloomFilter(8 * filter_size, HASHES)
        self.bloom.bits[:] = data[end - filter_size : end]

    # [lookup]
    def overlaps(self, low, high):
        return self.first <= high and low <= self.last

    def get(self, key):
        if not self.overlaps(key, key):
            return None
        i = bisect_right(self.keys, key) - 1
        return next(
            (r for r in self.read(i, i + 1) if r.key == key), None
        )

    def read(self, first, last):
        """The records of the blocks first ... last - 1."""
        start, end = self.starts[first], self.starts[last]
        with self.path.open("rb") as file:
            file.seek(start)
            data = file.read(end - start)
        found = list(decode(data))
        if found[-1][1] != len(data):
            raise ValueError(f"{self.path.name} is damaged")
        return [record for record, _ in found]

    # [range]
    def read_all(self):
        return self.read(0, len(self.keys))

    def blocks(self, low, high):
        """The numbers of the blocks that can hold low ... high."""
        first = max(bisect_right(self.keys, low) - 1, 0)
        return first, bisect_right(self.keys, high)
