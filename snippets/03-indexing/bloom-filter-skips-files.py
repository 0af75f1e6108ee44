# title: A Bloom filter keeps a lookup out of most files
# claim: With eight overlapping files, an absent key reads few.
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, check, flush

db = LSMTree("orders", memtable_bytes=10**9)
keys = [f"order:{n:05}" for n in range(800)]
shuffled = random.Random(7).sample(keys, len(keys))
for file in range(8):  # eight files, each across the whole range
    for key in shuffled[file::8]:
        db.put(key, "paid")
    flush(db)
check(db)


def average(count, keys, expected):
    db.counts.clear()
    for key in keys:
        assert db.get(key) == expected
    return round(db.counts[count] / len(keys), 2)


present = average("blocks read", keys, "paid")
print("blocks read, present key:", present)
#> blocks read, present key: 1.03
others = [key + "-b" for key in keys[10:-10]]
skipped = average("files skipped", others, None)
print("files skipped, absent key:", skipped)
#> files skipped, absent key: 7.9
absent = average("blocks read", others, None)
print("blocks read, absent key:", absent)
#> blocks read, absent key: 0.08
for table in db.levels[0]:
    table.bloom.bits[:] = b"\xff" * len(table.bloom.bits)
blind = average("blocks read", others, None)
print("blocks read, absent key, no filter:", blind)
#> blocks read, absent key, no filter: 7.98

assert present < 1.1
assert absent < 0.1
assert blind > 7.9
