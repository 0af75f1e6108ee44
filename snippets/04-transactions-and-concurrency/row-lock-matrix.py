# title: Which row locks get along in PostgreSQL
# claim: Ten of the sixteen pairs conflict, and none stops a plain read.
# dataset: bank
# engines: postgres
# figure: yes
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg

from executed.figures import Frame, save

MODES = "KEY SHARE", "SHARE", "NO KEY UPDATE", "UPDATE"
ROW = "SELECT balance FROM accounts WHERE account_id = 1"
holder, asker = psycopg.connect(), psycopg.connect()


# [try]
def conflict(held, wanted):
    """Does a second transaction have to wait for the first?"""
    holder.execute(f"{ROW} FOR {held}")
    try:
        asker.execute(f"{ROW} FOR {wanted} NOWAIT")
    except psycopg.errors.LockNotAvailable:  # 55P03
        return True
    else:
        return False
    finally:
        holder.rollback()
        asker.rollback()


conflicts = {
    held: [wanted for wanted in MODES if conflict(held, wanted)]
    for held in MODES
}

# [draw]
SHORT = "KS", "S", "NKU", "U"
MARK = {True: ("waits", "wait"), False: ("ok", "plain")}
rows = [
    (f"{held} ({short})", [MARK[w in conflicts[held]] for w in MODES])
    for held, short in zip(MODES, SHORT, strict=True)
]
frame = Frame(
    "Held by one transaction (rows), asked by another (columns).",
    alt="; ".join(
        f"{held} stops {', '.join(wanted)}"
        for held, wanted in conflicts.items()
    ),
    conflicts=conflicts,
)
frame.matrix(0, 4, SHORT, rows)
save(
    "Row locks of PostgreSQL",
    [frame],
    alt="Of 16 pairs tried, 10 conflict.",
)

# [check]
assert conflicts == {
    "KEY SHARE": ["UPDATE"],
    "SHARE": ["NO KEY UPDATE", "UPDATE"],
    "NO KEY UPDATE": ["SHARE", "NO KEY UPDATE", "UPDATE"],
    "UPDATE": list(MODES),
}
for held in MODES:
    holder.execute(f"{ROW} FOR {held}")
    assert asker.execute(ROW).fetchone() == (100000,)
    holder.rollback()
    asker.rollback()
holder.close()
asker.close()
