# title: One key range in two SQLite tables
# claim: The clustered table keeps 500 neighbours on few pages.
# recorded: Python 3.11

import random

import apsw

# [build]
codes = [f"B{number:06}" for number in range(50_000)]
random.Random(3).shuffle(codes)

connection = apsw.Connection("badges.db")
for table, option in ("rowid", ""), ("clustered", "WITHOUT ROWID"):
    connection.execute(
        f"CREATE TABLE {table} (code TEXT PRIMARY KEY, note TEXT) "
        + option
    )
    with connection:
        connection.executemany(
            f"INSERT INTO {table} VALUES (?, ?)",
            ((code, "x" * 60) for code in codes),
        )
connection.close()


# [measure]
def pages_read(query):
    """Pages that a new connection reads from the file."""
    connection = apsw.Connection("badges.db")
    connection.execute("SELECT 1 FROM sqlite_schema").fetchall()
    connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS, True)
    rows = connection.execute(query).fetchall()
    pages, _ = connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS)
    return len(rows), pages


# [result]
where = "WHERE code BETWEEN 'B020000' AND 'B020499'"
rows, apart = pages_read(f"SELECT note FROM rowid {where}")
print("rows:", rows)
#> rows: 500
print("pages, index and rowid table:", apart)
#> pages, index and rowid table: 392
_, together = pages_read(f"SELECT note FROM clustered {where}")
print("pages, WITHOUT ROWID table:", together)
#> pages, WITHOUT ROWID table: 13
assert rows == 500
assert apart > 10 * together
