# title: What one logical byte costs in written bytes
# claim: Random puts are rewritten many times; ordered puts only moved.

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
    measured[load] = bytes_written(db) / put
    parts = [
        db.counts[f"{p} bytes"] / put
        for p in ("WAL", "flush", "compaction")
    ]
    log, flushed, merged = (f"{part:.2f}" for part in parts)
    print(
        f"{load}, files a level: {[len(level) for level in db.levels]}"
    )
    print(
        f"{load}, log + flush + compaction: {log} + {flushed} + {merged}"
    )
    print(f"{load}, write amplification: {measured[load]:.1f}")
