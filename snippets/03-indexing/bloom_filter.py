# title: A Bloom filter
# claim: Its yes may be a mistake; its no never is.
# recorded: Python 3.11

import hashlib


# [bloom]
class BloomFilter:
    """Bits that remember, roughly, which keys were added."""

    def __init__(self, bits, hashes):
        self.bits, self.hashes = bytearray((bits + 7) // 8), hashes

    def positions(self, key):
        # blake2b gives the same bits in every run; hash() does not
        digest = hashlib.blake2b(
            key.encode(), digest_size=16
        ).digest()
        start = int.from_bytes(digest[:8], "little")
        step = int.from_bytes(digest[8:], "little") | 1
        size = 8 * len(self.bits)
        return [
            (start + i * step) % size for i in range(self.hashes)
        ]

    def add(self, key):
        for bit in self.positions(key):
            self.bits[bit // 8] |= 1 << bit % 8

    def may_contain(self, key):
        """False: surely absent. True: present, or a false alarm."""
        return all(
            self.bits[bit // 8] & 1 << bit % 8
            for bit in self.positions(key)
        )
