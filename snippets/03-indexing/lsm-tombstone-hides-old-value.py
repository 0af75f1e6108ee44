# title: A delete writes a tombstone
# claim: After a delete the old value is still on disk, but hidden.
# recorded: Python 3.11

from lsm_tree import LSMTree, check, flush

db = LSMTree("orders")
db.put("order:1", "new")
db.put("order:2", "new")
flush(db)  # both are in a file now, which never changes

db.put("order:1", "paid")  # an update is a put
db.delete("order:2")
print("order 1:", db.get("order:1"))
#> order 1: paid
print("order 2:", db.get("order:2"))
#> order 2: None
assert db.get("order:1") == "paid"
assert db.get("order:2") is None

flush(db)
for table in db.levels[0]:
    for key, number, value in table.read_all():
        print(f"{table.path.name}: {number}. {key} = {value}")
        #> 000001.sst: 1. order:1 = new
        #> 000001.sst: 2. order:2 = new
        #> 000002.sst: 3. order:1 = paid
        #> 000002.sst: 4. order:2 = None
print("found by a scan:", list(db.scan("order:1", "order:9")))
#> found by a scan: [('order:1', 'paid')]

check(db)
assert db.get("order:1") == "paid"
assert db.get("order:2") is None
assert db.levels[0][0].get("order:2").value == "new"
