# title: What each level lets through
# claim: No step up shows more anomalies, and at REPEATABLE READ the two servers differ.
# figure: yes
# recorded: Python 3.11

from itertools import pairwise

from executed.figures import Frame, save
from executed.matrix import outcome
from executed.snippet import SNIPPETS, load

# the recordings beside this file, each checked by the tests
folder = SNIPPETS / "04-transactions-and-concurrency"
ORDER = (
    "dirty-read",
    "dirty-write",
    "aborted-read",
    "intermediate-read",
    "circular-information-flow",
    "observed-transaction-vanishes",
    "non-repeatable-read",
    "phantom-by-plain-read",
    "phantom-by-locking-read",
    "read-skew",
    "lost-update",
    "write-skew-on-items",
    "write-skew-on-predicate",
    "read-only-anomaly",
)
scenarios = [load(folder / f"anomaly-{name}.sql") for name in ORDER]
assert len(scenarios) == len(list(folder.glob("anomaly-*.sql"))) == 14
LEVELS = {
    "ru": "READ UNCOMMITTED",
    "rc": "READ COMMITTED",
    "rr": "REPEATABLE READ",
    "se": "SERIALIZABLE",
}
ENGINES = {"postgres": "PostgreSQL", "mariadb": "MariaDB"}
SHORT = {
    "Observed transaction vanishes": "Transaction vanishes",
    "Phantom, by a locking read": "Phantom, locking read",
    "Phantom, by plain reads": "Phantom, plain reads",
    "Write skew, on rows that exist": "Write skew, rows",
    "Write skew, on a condition": "Write skew, condition",
}


def title(scenario):
    name = scenario.header["title"]
    return SHORT.get(name, name)


# [count]
def seen(engine, level):
    shown = (s for s in scenarios if outcome(s, f"{engine}-{level}")[0])
    return {title(s) for s in shown}


happens = {
    level: {engine: seen(engine, level) for engine in ENGINES}
    for level in LEVELS
}
# [frames]
names = [title(s) for s in scenarios]
frames = []
for level, name in LEVELS.items():
    count = {e: len(found) for e, found in happens[level].items()}
    told = ", ".join(f"{ENGINES[e]} {n}" for e, n in count.items())
    frame = Frame(
        f"{name}: {told} of {len(names)} anomalies.",
        alt=f"Anomalies seen at {name}, of {len(names)}: {told}.",
        level=name,
        happens={e: sorted(f) for e, f in happens[level].items()},
    )
    rows = []
    for anomaly in names:
        cells = [
            ("yes", "error") if anomaly in found else ("no", "plain")
            for found in happens[level].values()
        ]
        rows.append((anomaly, cells))
    frame.matrix(4, 4, list(ENGINES.values()), rows, h=28)
    frames.append(frame)

for engine in ENGINES:
    levels = [happens[level][engine] for level in LEVELS]
    assert all(a >= b for a, b in pairwise(levels))
    assert not levels[-1], "SERIALIZABLE shows none of them"
assert happens["rc"]["postgres"] == happens["ru"]["postgres"]
assert happens["rc"]["postgres"] == happens["rc"]["mariadb"]
assert happens["rr"]["postgres"] < happens["rr"]["mariadb"]
save(
    "What each isolation level lets through",
    frames,
    alt="Four grids: the stricter the level, the fewer anomalies.",
)
