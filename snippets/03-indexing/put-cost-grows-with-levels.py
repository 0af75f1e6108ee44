# title: A put costs more as the tree grows
# claim: More data, more levels: each byte is rewritten more often.
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, bytes_written, check

rng = random.Random(42)
costs, depths = [], []
for puts in 400, 1_200, 3_600:
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
    #> 400 puts: 3.7 bytes a byte put
    #> 1200 puts: 6.4 bytes a byte put
    #> 3600 puts: 10.0 bytes a byte put
print("levels:", depths)
#> levels: [3, 3, 4]

single.sort()
print("bytes of the median put:", single[len(single) // 2])
#> bytes of the median put: 110
print("bytes of the costliest put:", single[-1])
#> bytes of the costliest put: 181004

assert costs == sorted(costs)
assert costs[-1] > 1.5 * costs[0]
assert depths[-1] > depths[0]
assert single[-1] > 100 * single[0]
