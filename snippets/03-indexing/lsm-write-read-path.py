# title: The way of a write and of a read in an LSM tree
# claim: A put touches log and memtable; a get asks new files first.
# figure: yes
# recorded: Python 3.11

import random

from lsm_tree import LSMTree, check

from executed.figures import Frame, save

FULL = 1800  # bytes of a memtable, and of a file
TOP = 160, 282, 366  # y of levels 0, 1 and 2
LEFT, UNIT = 62, 1.77  # x of key 000, width of one key
rng = random.Random(19)
db = LSMTree("orders", memtable_bytes=FULL)
for _ in range(346):
    put = f"{rng.randrange(200):03}"
    db.put(put, "x" * 80)
check(db)
levels = [
    [f"{t.first}-{t.last}" for t in level] for level in db.levels
]
listed = "; ".join(
    f"level {n}: {', '.join(names)}"
    for n, names in enumerate(levels)
)


# [draw]
def draw_memory(frame, kind):
    records = len(db.wal.replay())
    log = f"log\n{records} records"
    memory = "memtable\n" + " ".join(db.memtable.keys)
    return (
        frame.box(LEFT, 60, 110, 44, log, kind=kind[0]),
        frame.box(226, 60, 190, 44, memory, kind=kind[1]),
    )


def draw_files(frame, kinds):
    """Each file over its key range; on level 0 newest first."""
    for n, y in enumerate(TOP):
        frame.text(4, y + 12, f"Level {n}")
        files = db.levels[n][::-1] if n == 0 else db.levels[n]
        for i, table in enumerate(files):
            low, high = int(table.first), int(table.last)
            size = UNIT * (high - low + 1), 40 if n else 24
            at = LEFT + UNIT * low, y + 28 * i * (n == 0)
            name = [
                f"{table.first}-{table.last}",
                f"{table.first}\n{table.last}",
            ][n > 0]
            frame.box(
                *at, *size, name, kind=kinds.get(table, "plain")
            )
    frame.text(LEFT, 420, "key 000", faint=True)
    frame.text(416, 420, "key 199", anchor="end", faint=True)


# [write-path]
write = Frame(
    "A put appends to the log, then enters the memtable. Flushes and"
    " merges carry it down later.",
    alt=f"Put {put}: first the log, second the memtable. Files on {listed}.",
    put=put,
    memtable=db.memtable.keys,
    levels=levels,
)
source = write.box(LEFT, 6, 110, 28, f"put {put}", bold=True)
log, memory = draw_memory(write, ("write", "write"))
write.arrow(source, log, "1", kind="write")
write.arrow(source.at(1, 0.5), memory.at(0.2, 0), "2", kind="write")
write.text(4, 82, "Now")
draw_files(write, {})
write.arrow((260, 104), (260, TOP[0]), "3  flush when full")
write.arrow((260, TOP[0] + 80), (260, TOP[1]), "4  merge")
write.arrow((260, TOP[1] + 40), (260, TOP[2]), "5  merge")

# [read-path]
key = "101"
kinds, asked, places = {}, [], list(db.levels.tables(key, key))
for table in places:
    maybe = table.bloom.may_contain(key)
    kinds[table] = "read" if maybe else "faint"
    asked.append([f"{table.first}-{table.last}", maybe])
found = places[-1].get(key)
db.counts.clear()
assert db.get(key) == found.value
assert db.counts["files skipped"] == len(places) - 1 == 4
assert db.counts["blocks read"] == 1

read = Frame(
    f"A get of {key} asks the memtable, then each file whose range"
    " covers the key. Filters spare four of five reads.",
    alt=f"Get {key}: not in the memtable; the filters of three files on"
    " level 0 and one on level 1 say no; a file on level 2 has it.",
    get=key,
    files_asked=asked,
    levels=levels,
)
x = LEFT + UNIT * (int(key) + 0.5)
draw_memory(read, ("faint", "read"))
read.box(226, 6, 110, 28, f"get {key}", bold=True)
read.arrow((281, 34), (281, 60), "1  not here", kind="read")
draw_files(read, kinds)
read.arrow((x, 104), (x, TOP[0]), kind="read")
read.text(x + 8, 134, "2  three filters say no", halo=True)
read.arrow((x, TOP[0] + 80), (x, TOP[1]), kind="read")
read.text(x + 8, 262, "3  its filter says no", halo=True)
read.arrow((x, TOP[1] + 40), (x, TOP[2]), kind="read")
read.text(x + 8, 344, "4  maybe: reads it", halo=True)

save(
    "Write path and read path of an LSM tree",
    [write, read],
    alt="A put goes to the log and the memtable, later to level 0, 1"
    " and 2. A get asks memtable, level 0, level 1, level 2 in turn.",
)
