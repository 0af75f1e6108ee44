# title: What one logical byte costs in written bytes
# claim: Random puts are rewritten many times, ordered ones moved.
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
measured, merges = {}, {}
for load, keys in loads.items():
    db = LSMTree(load, memtable_bytes=16_384)
    for n in keys:
        db.put(f"order:{n:06}", VALUE)
    check(db)
    put = db.counts["bytes put"]
    measured[load] = round(bytes_written(db) / put, 1)
    merges[load] = round(db.counts["compaction bytes"] / put, 1)
    print(f"{load}: {measured[load]}")
    #> ordered inserts: 2.4
    #> random inserts: 8.7
    #> random updates: 3.8
print("of random inserts, by merges:", merges["random inserts"])
#> of random inserts, by merges: 6.3
print("of ordered inserts, by merges:", merges["ordered inserts"])
#> of ordered inserts, by merges: 0.0

assert merges["ordered inserts"] == 0
assert measured["random inserts"] > 3 * measured["ordered inserts"]
assert measured["random updates"] < measured["random inserts"]
