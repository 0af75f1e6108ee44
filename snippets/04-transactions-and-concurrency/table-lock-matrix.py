# title: Which table locks get along in PostgreSQL
# claim: Only `ACCESS EXCLUSIVE` stops a `SELECT`.
# dataset: bank
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg

# [modes]
MODES = (
    "ACCESS SHARE",  # SELECT
    "ROW SHARE",  # SELECT FOR UPDATE, FOR SHARE
    "ROW EXCLUSIVE",  # INSERT, UPDATE, DELETE
    "SHARE UPDATE EXCLUSIVE",  # VACUUM, CREATE INDEX CONCURRENTLY
    "SHARE",  # CREATE INDEX
    "SHARE ROW EXCLUSIVE",  # CREATE TRIGGER, ADD FOREIGN KEY
    "EXCLUSIVE",  # REFRESH MATERIALIZED VIEW CONCURRENTLY
    "ACCESS EXCLUSIVE",  # DROP TABLE, TRUNCATE, most ALTER TABLE
)

# [try]
holder, asker = psycopg.connect(), psycopg.connect()


def conflict(held, wanted):
    holder.execute(f"LOCK accounts IN {held} MODE")
    try:
        asker.execute(f"LOCK accounts IN {wanted} MODE NOWAIT")
    except psycopg.errors.LockNotAvailable:
        return True
    else:
        return False
    finally:
        holder.rollback()
        asker.rollback()


# [result]
def initials(mode):
    return "".join(word[0] for word in mode.split())


print("    ", *(f"{initials(mode):>3}" for mode in MODES))
#>       AS  RS  RE SUE   S SRE   E  AE
table = {}
for held in MODES:
    table[held] = [conflict(held, wanted) for wanted in MODES]
    marks = (" no" if waits else "  +" for waits in table[held])
    print(f"{initials(held):4}", *marks)
    #> AS     +   +   +   +   +   +   +  no
    #> RS     +   +   +   +   +   +  no  no
    #> RE     +   +   +   +  no  no  no  no
    #> SUE    +   +   +  no  no  no  no  no
    #> S      +   +  no  no   +  no  no  no
    #> SRE    +   +  no  no  no  no  no  no
    #> E      +  no  no  no  no  no  no  no
    #> AE    no  no  no  no  no  no  no  no

pairs = sum(map(sum, table.values()))
print("conflicting pairs:", pairs)
#> conflicting pairs: 38

# [check]
for n, held in enumerate(MODES):  # the table is symmetric
    assert table[held] == [table[wanted][n] for wanted in MODES]
stops_select = [held for held in MODES if table[held][0]]
assert stops_select == ["ACCESS EXCLUSIVE"]
own = [mode for n, mode in enumerate(MODES) if not table[mode][n]]
assert own == [*MODES[:3], "SHARE"]  # these tolerate themselves
holder.close()
asker.close()
