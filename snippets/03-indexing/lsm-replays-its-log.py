# title: Killed in the middle, nothing acknowledged is lost
# claim: Opening the folder replays the log up to a torn record.
# recorded: Python 3.11

import subprocess
import sys
from pathlib import Path

from lsm_tree import LSMTree, check
from sstable import Record, encode

WRITER = """
import os, signal
from lsm_tree import LSMTree

db = LSMTree("orders")
for n in range(150):
    db.put(f"order:{n:03}", "paid")
    print(n, flush=True)  # the put has returned: acknowledged
os.kill(os.getpid(), signal.SIGKILL)  # no goodbye, no flush
"""
path = {"PYTHONPATH": ":".join(sys.path)}
run = [sys.executable, "-c", WRITER]
killed = subprocess.run(run, env=path, stdout=subprocess.PIPE)
acknowledged = len(killed.stdout.split())
print("acknowledged writes:", acknowledged)
#> acknowledged writes: 150

# [torn]
half = encode(Record("order:999", 151, "paid"))[:20]
with Path("orders/wal.log").open("ab") as log:
    log.write(half)  # as if the next put had been cut short

# [open]
db = LSMTree("orders")
in_files = sum(len(t.read_all()) for t in db.levels[0])
print("records in files:", in_files)
#> records in files: 133
print("records replayed:", len(db.memtable.keys))
#> records replayed: 17
print("the torn one:", db.get("order:999"))
#> the torn one: None

check(db)
assert killed.returncode == -9
assert all(db.get(f"order:{n:03}") == "paid" for n in range(150))
assert in_files + len(db.memtable.keys) == acknowledged == 150
assert len(db.wal.replay()) == len(db.memtable.keys)
assert db.get("order:999") is None
db.put("order:150", "new")  # appended where the torn record was
assert LSMTree("orders").get("order:150") == "new"
