# title: A tombstone lives as long as what it hides
# claim: A merge drops it only when no older file can hold the key.
# recorded: Python 3.11

from lsm_levels import push_down
from lsm_tree import LSMTree, check, flush


def report(moment):
    check(db)
    assert db.get("order:1") is None
    places = [
        f"{record.value} on level {n}"
        for n, level in enumerate(db.levels)
        for table in level
        if (record := table.get("order:1"))
    ]
    print(f"order 1, {moment}: {', '.join(places) or 'gone'}")
    #> order 1, before merging: None on level 0, new on level 2
    #> order 1, merged into level 1: None on level 1, new on level 2
    #> order 1, merged into level 2: gone
    return len(places)


db = LSMTree("orders")
db.put("order:1", "new")
db.put("order:2", "new")
flush(db)
push_down(db.levels, 0)
push_down(db.levels, 1)  # both are on level 2 now

db.delete("order:1")
flush(db)
db.put("order:0", "new")
db.put("order:2", "paid")
flush(db)
assert report("before merging") == 2
push_down(db.levels, 0)
assert report("merged into level 1") == 2
push_down(db.levels, 1)
assert report("merged into level 2") == 0
