# title: A delete writes a tombstone
# claim: After a delete the old value is still in a file, and hidden.

from lsm_tree import LSMTree, check, flush

db = LSMTree("orders")
db.put("order:1", "new")
db.put("order:2", "new")
flush(db)  # both are in a file now, which never changes

db.put("order:1", "paid")  # an update is a put
db.delete("order:2")
print("order 1:", db.get("order:1"))
print("order 2:", db.get("order:2"))

flush(db)
for table in db.levels[0]:
    for key, sequence, value in table.read_all():
        print(
            f"{table.path.name}: write {sequence}, {key} = {value}"
        )
print("found by a scan:", list(db.scan("order:1", "order:9")))

check(db)
assert db.get("order:1") == "paid"
assert db.get("order:2") is None
assert db.levels[0][0].get("order:2").value == "new"
