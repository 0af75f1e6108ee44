# title: A put costs more as the tree grows
# claim: More data, more levels: each byte is rewritten more often.
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, bytes_written, check

rng = random.Random(42)
costs, depths = [], []
for puts in 500, 2_000, 8_000:
    db = LSMTree(f"{puts} orders")
    before, single = 0, []
    for n in rng.sample(range(puts), puts):
        db.put(f"order:{n:06}", "x" * 80)
        single.append(bytes_written(db) - before)
        before += single[-1]
    check(db)
    costs.append(bytes_written(db) / db.counts["bytes put"])
    depths.append(len(db.levels))
    print(f"{puts} puts: {costs[-1]:.1f} bytes a byte put")
    #> 500 puts: 4.6 bytes a byte put
    #> 2000 puts: 8.8 bytes a byte put
    #> 8000 puts: 12.8 bytes a byte put
print("levels:", depths)
#> levels: [3, 4, 4]

single.sort()
print("bytes of the median put:", single[len(single) // 2])
#> bytes of the median put: 110
print("bytes of the costliest put:", single[-1])
#> bytes of the costliest put: 228381

assert costs == sorted(costs)
assert costs[-1] > 1.5 * costs[0]
assert depths[-1] > depths[0]
assert single[-1] > 100 * single[0]
