# title: What one logical byte costs in written bytes
# claim: Random puts are rewritten many times; ordered puts only moved.
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, bytes_written, check

PUTS, VALUE = 8_000, "x" * 80
rng = random.Random(42)
orders = range(PUTS)
loads = {
    "ordered inserts": orders,
    "random inserts": rng.sample(orders, PUTS),
    "random updates": rng.choices(range(PUTS // 10), k=PUTS),
}
measured = {}
for load, keys in loads.items():
    db = LSMTree(load, memtable_bytes=16_384)
    for n in keys:
        db.put(f"order:{n:06}", VALUE)
    check(db)
    put = db.counts["bytes put"]
    measured[load] = round(bytes_written(db) / put, 1)
    log = round(db.counts["WAL bytes"] / put, 1)
    merged = round(db.counts["compaction bytes"] / put, 1)
    print(f"{load}: {measured[load]} (log {log}, merges {merged})")
    #> ordered inserts: 2.4 (log 1.2, merges 0.0)
    #> random inserts: 8.7 (log 1.2, merges 6.3)
    #> random updates: 3.8 (log 1.2, merges 1.5)
print("files a level:", [len(level) for level in db.levels])
#> files a level: [1, 4, 7]

assert measured["ordered inserts"] < 3
assert measured["random inserts"] > 3 * measured["ordered inserts"]
assert measured["random updates"] < measured["random inserts"]
