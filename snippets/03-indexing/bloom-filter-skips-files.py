# title: A Bloom filter keeps a lookup out of most files
# claim: Of eight overlapping files, an absent key reads almost none.
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, check, flush

KEYS = 1_600
db = LSMTree("orders", memtable_bytes=10**9)
order = random.Random(7).sample(range(KEYS), KEYS)
for file in range(8):  # eight files, each across the whole range
    for n in order[file::8]:
        db.put(f"order:{n:05}", "paid")
    flush(db)
check(db)
print("files on level 0:", len(db.levels[0]))
#> files on level 0: 8

# [present]
db.counts.clear()
for n in range(KEYS):
    assert db.get(f"order:{n:05}") == "paid"
present = round(db.counts["blocks read"] / KEYS, 2)
print("blocks read, present key:", present)
#> blocks read, present key: 1.03
skipped = round(db.counts["files skipped"] / KEYS, 2)
print("files skipped, present key:", skipped)
#> files skipped, present key: 3.43

# [absent]
db.counts.clear()
for n in range(10, KEYS - 10):
    assert db.get(f"order:{n:05}-b") is None
absent = db.counts["blocks read"] / (KEYS - 20)
print("blocks read, absent key:", round(absent, 2))
#> blocks read, absent key: 0.07

# [without]
for table in db.levels[0]:
    table.bloom.bits[:] = b"\xff" * len(table.bloom.bits)
db.counts.clear()
for n in range(10, KEYS - 10):
    assert db.get(f"order:{n:05}-b") is None
blind = db.counts["blocks read"] / (KEYS - 20)
print("blocks read, absent key, no filter:", round(blind, 2))
#> blocks read, absent key, no filter: 7.97

assert absent < 0.1
assert present < 1.1
assert blind > 7.9
