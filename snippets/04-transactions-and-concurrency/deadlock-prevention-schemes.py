# title: Detection, wait-die, wound-wait and lock ordering compared
# claim: Only waiting freely deadlocks; the schemes pay with aborts.
# recorded: Python 3.11

import random

from lock_manager import LockManager, check, find_cycle

CLIENTS, EACH, SEEDS, ITEMS = 6, 20, 5, range(40)


# [client]
def client(locks, rng, name, ordered):
    """Transactions that lock four items each, one a step.

    An aborted one starts again with its old age, so it grows old.
    """
    for _ in range(EACH):
        items = rng.sample(ITEMS, 4)
        items = sorted(items) if ordered else items
        age = None
        while name not in locks.ages:
            age = locks.begin(name, age)
            for item in items:
                locks.lock(name, item, "X")
                yield  # the others run; this one may wait or die
                if name not in locks.ages:
                    yield  # aborted: start again
                    break
        locks.finish(name)


# [run]
def run(scheme, seed, ordered=False):
    """Deadlocks, aborts until every transaction has committed."""
    deadlocks = 0
    rng, locks = random.Random(seed), LockManager(scheme)
    clients = {
        name: client(locks, rng, name, ordered)
        for name in range(CLIENTS)
    }
    while clients:
        ready = [n for n in clients if locks.waiting(n) is None]
        name = rng.choice(ready)
        if next(clients[name], "done") == "done":
            del clients[name]
        while cycle := find_cycle(locks.waits_for()):
            deadlocks += 1
            locks.abort(max(cycle, key=locks.ages.get))
        check(locks)
    return deadlocks, len(locks.aborted)


# [result]
RUNS = {
    "detection": ("detect", False),
    "wait-die": ("wait-die", False),
    "wound-wait": ("wound-wait", False),
    "lock ordering": ("detect", True),
}
total = {}
for label, (scheme, ordered) in RUNS.items():
    runs = [run(scheme, seed, ordered) for seed in range(SEEDS)]
    deadlocks, aborts = map(sum, zip(*runs, strict=True))
    print(f"{label}: {deadlocks} deadlocks, {aborts} aborts")
    #> detection: 45 deadlocks, 45 aborts
    #> wait-die: 0 deadlocks, 630 aborts
    #> wound-wait: 0 deadlocks, 212 aborts
    #> lock ordering: 0 deadlocks, 0 aborts
    total[label] = deadlocks, aborts
print(f"transactions each: {SEEDS * CLIENTS * EACH:,}")
#> transactions each: 600

assert total["detection"][0] > 0
for label in ("wait-die", "wound-wait", "lock ordering"):
    assert total[label][0] == 0
assert total["wait-die"][1] > 2 * total["wound-wait"][1]
assert total["wound-wait"][1] > 2 * total["detection"][1]
assert total["lock ordering"][1] == 0
