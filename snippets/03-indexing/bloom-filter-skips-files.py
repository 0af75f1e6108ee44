# title: A Bloom filter keeps a lookup out of most files
# claim: With eight overlapping files, an absent key reads few.
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, check, flush

# [setup]
db = LSMTree("orders", memtable_bytes=10**9)
keys = [f"order:{n:05}" for n in range(400)]
shuffled = random.Random(7).sample(keys, len(keys))
for file in range(8):  # eight files, each across the whole range
    for key in shuffled[file::8]:
        db.put(key, "paid")
    flush(db)
check(db)


# [lookups]
def average(keys, expected):
    """Files skipped and blocks read by one get."""
    db.counts.clear()
    for key in keys:
        assert db.get(key) == expected
    counts = db.counts["files skipped"], db.counts["blocks read"]
    return [round(count / len(keys), 2) for count in counts]


_, present = average(keys, "paid")
print("blocks read, present key:", present)
#> blocks read, present key: 1.02
others = [key + "-b" for key in keys[20:-20]]
skipped, absent = average(others, None)
print("files skipped, absent key:", skipped)
#> files skipped, absent key: 7.87
print("blocks read, absent key:", absent)
#> blocks read, absent key: 0.07
for table in db.levels[0]:
    table.bloom.bits[:] = b"\xff" * len(table.bloom.bits)
_, blind = average(others, None)
print("blocks read, absent key, no filter:", blind)
#> blocks read, absent key, no filter: 7.94

assert present < 1.1
assert absent < 0.1
assert skipped > 7.8
assert blind > 7.9
