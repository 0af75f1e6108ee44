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

# [kill]
path = {"PYTHONPATH": ":".join(sys.path)}
writer = [sys.executable, "-c", WRITER]
killed = subprocess.run(writer, env=path, stdout=subprocess.PIPE)
acknowledged = killed.stdout.split()
print("exit code:", killed.returncode)
#> exit code: -9
# > exit code: -9
print("acknowledged writes:", len(acknowledged))
#> acknowledged writes: 150
# > acknowledged writes: 150

# [torn]
half = encode(Record("order:999", 151, "paid"))[:20]
with Path("orders/wal.log").open("ab") as log:
    log.write(half)  # as if power failed while this was written

# [open]
db = LSMTree("orders")
in_files = sum(len(t.read_all()) for t in db.levels[0])
print("records in files:", in_files)
#> records in files: 133
# > records in files: 133
print("records replayed:", len(db.memtable.keys))
#> records replayed: 17
# > records replayed: 17
print("order 149:", db.get("order:149"))
#> order 149: paid
# > order 149: paid
print("order 999:", db.get("order:999"))
#> order 999: None
# > order 999: None

check(db)
assert killed.returncode == -9
for n in range(150):
    assert db.get(f"order:{n:03}") == "paid", n
assert len(acknowledged) == in_files + len(db.memtable.keys) == 150
assert db.get("order:999") is None
db.put("order:150", "new")  # appended where the torn record was
assert LSMTree("orders").get("order:150") == "new"
