# title: Three versions, three answers
# claim: Each snapshot sees exactly one version of Carol's account.
# recorded: Python 3.11

from row_visibility import Snapshot, Version, read

# [chain]
carol = [
    Version(xmin=103, xmax=0, value=1500),
    Version(xmin=101, xmax=103, value=1000),
    Version(xmin=99, xmax=101, value=500),
]
for transaction in 104, 102, 100:
    # nothing older is still running, nothing newer has begun
    print(transaction, "sees", read(carol, Snapshot(transaction)))
    #> 104 sees 1500
    #> 102 sees 1000
    #> 100 sees 500
assert [read(carol, Snapshot(t)) for t in (104, 102, 100)] == [
    1500,
    1000,
    500,
]

# [running]
late = Snapshot(104, running=frozenset({103}))
print("103 still running:", read(carol, late))
#> 103 still running: 1000
assert read(carol, late) == 1000
