# title: Files of an LSM tree sink from level to level
# claim: Each merge writes old records again: amplification grows.
# figure: yes
# recorded: Python 3.11

import random

from lsm_levels import overfull, push_down
from lsm_tree import LSMTree, bytes_written, check, flush

from executed.figures import Frame, save, text_width

FULL = 1600  # bytes of a memtable, and of a file
TOP = 20, 84, 124  # y of levels 0, 1 and 2
rng = random.Random(4)
db = LSMTree("orders", memtable_bytes=FULL, l0_files=2)
db.memtable_bytes = 10**9  # flush and merge by hand, a frame each
frames, factors = [], []


# [draw]
def draw(caption, before):
    put, written = db.counts["bytes put"], bytes_written(db)
    factor = round(written / put, 1)
    factors.append(factor)
    files = [
        [f"{t.first}-{t.last}" for t in level]
        for level in db.levels
    ]
    alt = "; ".join(
        f"level {n}: {', '.join(names) or 'empty'}"
        for n, names in enumerate(files)
    )
    frame = Frame(
        caption,
        alt=f"Key ranges of the files on {alt}.",
        levels=files,
        bytes_put=put,
        bytes_written=written,
        write_amplification=factor,
    )
    for n, y in enumerate(TOP):
        frame.text(4, y + 12, f"Level {n}")
    for n, level in enumerate(db.levels):
        for i, table in enumerate(level):
            y = TOP[n] + (28 * i if n == 0 else 0)
            kind = "plain" if before.get(table) == n else "moved"
            kind = kind if table in before else "write"
            draw_file(frame, table, y, kind)
    frame.text(62, 164, "key 00", faint=True)
    frame.text(412, 164, "key 99", anchor="end", faint=True)
    bars = [("put", put, "plain"), ("written", written, "write")]
    frame.bars(4, 184, 408, bars, unit="bytes")
    frame.text(4, 254, f"write amplification {factor}", bold=True)
    frames.append(frame)


def draw_file(frame, table, y, kind):
    first, last = int(table.first), int(table.last)
    w, label = (
        3.5 * (last - first + 1),
        f"{table.first}-{table.last}",
    )
    fits = text_width(label) + 9 <= w
    frame.box(62 + 3.5 * first, y, w, 24, fits * label, kind=kind)


# [run]
def files():
    """Each file and its level."""
    return {
        t: n for n, level in enumerate(db.levels) for t in level
    }


def records():
    return sum(len(table.read_all()) for table in files())


def sink(n):
    """One push down from level n, and what it cost."""
    before, held = files(), records()
    cost = db.counts["compaction bytes"]
    push_down(db.levels, n)
    check(db)
    cost = db.counts["compaction bytes"] - cost
    old = len(before.keys() - files().keys())
    new = len(files().keys() - before.keys())
    caption = f"Level {n} is full. "
    if cost:
        caption += (
            f"{old} files become {new} on level {n + 1}. Bytes"
        )
        caption += f" written: {cost:,}; records dropped:"
        caption += f" {held - records()}."
    else:
        caption += (
            f"A file that overlaps none on level {n + 1} moves"
        )
        caption += " there; nothing is rewritten."
    draw(caption, before)


for number in range(1, 7):
    before = files()
    while db.memtable.bytes < FULL:
        db.put(f"{rng.randrange(100):02}", "x" * 80)
    flush(db)
    draw(f"Flush {number}: a new file on level 0.", before)
    while (n := overfull(db.levels)) is not None:
        sink(n)

assert 8 <= len(frames) <= 14
assert any("nothing is rewritten" in f.caption for f in frames)
assert factors[0] < 2.7 < 4 < factors[-1]
save(
    "LSM compaction, one step a frame",
    frames,
    alt="Six flushes add overlapping files to level 0. Merges sink"
    " them to levels 1 and 2, where files do not overlap, and write"
    " amplification grows.",
)
