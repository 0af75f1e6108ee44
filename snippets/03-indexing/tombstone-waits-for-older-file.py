# title: A tombstone lives as long as what it hides
# claim: A merge drops it only when no older file can hold the key.
# recorded: Python 3.11

from lsm_levels import push_down
from lsm_tree import LSMTree, check, flush


def report(moment):
    print(moment)
    #> Deleted; nothing merged yet:
    #> Merged into level 1, above the old value:
    #> Merged into level 2, the last one:
    for n, level in enumerate(db.levels):
        for key, _, value in [
            r for t in level for r in t.read_all()
        ]:
            print(f"  level {n}: {key} = {value}")
            #>   level 0: order:1 = None
            #>   level 0: order:0 = new
            #>   level 0: order:2 = paid
            #>   level 2: order:1 = new
            #>   level 2: order:2 = new
            #>   level 1: order:0 = new
            #>   level 1: order:1 = None
            #>   level 1: order:2 = paid
            #>   level 2: order:1 = new
            #>   level 2: order:2 = new
            #>   level 2: order:0 = new
            #>   level 2: order:2 = paid
    check(db)
    assert db.get("order:1") is None


db = LSMTree("orders")
db.put("order:1", "new")
db.put("order:2", "new")
flush(db)
push_down(db.levels, 0)
push_down(db.levels, 1)  # the old values are on level 2 now
db.delete("order:1")
flush(db)
db.put("order:0", "new")
db.put("order:2", "paid")
flush(db)
report("Deleted; nothing merged yet:")

# [merge]
push_down(db.levels, 0)
report("Merged into level 1, above the old value:")
assert db.levels[1][0].get("order:1").value is None

push_down(db.levels, 1)
report("Merged into level 2, the last one:")
assert db.levels[2][0].get("order:1") is None
