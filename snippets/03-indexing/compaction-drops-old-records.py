# title: Compaction keeps one record a key
# claim: Four files become one, without old versions and tombstones.
# recorded: Python 3.11

from lsm_tree import LSMTree, bytes_on_disk, check, compact, flush

# [setup]
db = LSMTree("orders", memtable_bytes=10**9, l0_files=9)
for status in "new", "packed", "sent":
    for n in range(200):
        db.put(f"order:{n:03}", status)
    flush(db)
for n in range(0, 200, 2):
    db.delete(f"order:{n:03}")
flush(db)


# [report]
def report(moment):
    files = [table for level in db.levels for table in level]
    records = [r for table in files for r in table.read_all()]
    deleted = sum(record.value is None for record in records)
    print(f"files {moment}: {len(files)}")
    #> files before: 4
    #> files after: 1
    print(f"records {moment}: {len(records)}")
    #> records before: 700
    #> records after: 100
    print(f"tombstones {moment}: {deleted}")
    #> tombstones before: 100
    #> tombstones after: 0
    print(f"bytes {moment}: {bytes_on_disk(db)}")
    #> bytes before: 22724
    #> bytes after: 3298
    return len(files), len(records), deleted


before, visible = report("before"), list(db.scan("", "z"))
db.levels.l0_files = 4  # now four files are too many
compact(db.levels)
after = report("after")

check(db)
assert before == (4, 700, 100)
assert after == (1, 100, 0)
assert list(db.scan("", "z")) == visible
assert len(visible) == 100
