# title: Killed in the middle, nothing acknowledged is lost
# claim: Opening the folder replays the log up to a torn record.

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
print("acknowledged writes:", len(acknowledged))

# [torn]
half = encode(Record("order:999", 151, "paid"))[:20]
with Path("orders/wal.log").open("ab") as log:
    log.write(half)  # as if power failed while this was written

# [open]
db = LSMTree("orders")
in_files = sum(len(t.read_all()) for t in db.levels[0])
print("records in files:", in_files)
print("records replayed:", len(db.memtable.keys))
print("order 149:", db.get("order:149"))
print("order 999:", db.get("order:999"))

check(db)
assert killed.returncode == -9
for n in range(150):
    assert db.get(f"order:{n:03}") == "paid", n
assert len(acknowledged) == in_files + len(db.memtable.keys) == 150
assert db.get("order:999") is None
db.put("order:150", "new")  # appended where the torn record was
assert LSMTree("orders").get("order:150") == "new"
