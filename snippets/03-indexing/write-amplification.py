# title: What one logical byte costs in written bytes
# claim: Random puts are rewritten many times, ordered ones moved.
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, bytes_written, check

# [setup]
PUTS, VALUE = 4_000, "x" * 80
rng = random.Random(42)
orders = range(PUTS)
loads = {
    "ordered inserts": orders,
    "random inserts": rng.sample(orders, PUTS),
    "random updates": rng.choices(range(PUTS // 10), k=PUTS),
}

# [measure]
measured, merges, levels = {}, {}, {}
for load, keys in loads.items():
    db = LSMTree(load, memtable_bytes=8_192)
    for n in keys:
        db.put(f"order:{n:06}", VALUE)
    check(db)
    put = db.counts["bytes put"]
    measured[load] = round(bytes_written(db) / put, 1)
    merges[load] = round(db.counts["compaction bytes"] / put, 1)
    levels[load] = len(db.levels)
    print(f"{load}: {measured[load]}")
    #> ordered inserts: 2.4
    #> random inserts: 8.7
    #> random updates: 3.9
print("of random inserts, by merges:", merges["random inserts"])
#> of random inserts, by merges: 6.3
print("of ordered inserts, by merges:", merges["ordered inserts"])
#> of ordered inserts, by merges: 0.0
print("levels:", list(levels.values()))
#> levels: [4, 4, 3]

assert merges["ordered inserts"] == 0
assert measured["random inserts"] > 3 * measured["ordered inserts"]
assert measured["random updates"] < measured["random inserts"]
assert levels["random updates"] < levels["random inserts"]
