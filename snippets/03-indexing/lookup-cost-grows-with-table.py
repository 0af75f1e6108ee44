# title: The bigger the table, the bigger the gap
# claim: Ten times the rows cost a scan about ten times the pages, and a lookup at most two more.
# engines: sqlite
# recorded: Python 3.11, SQLite 3.54.1

# [setup]
import apsw

READS = (
    apsw.SQLITE_DBSTATUS_CACHE_HIT,
    apsw.SQLITE_DBSTATUS_CACHE_MISS,
)


def pages_read(db, query):
    """Pages SQLite asks its cache for while it runs the query."""
    for counter in READS:
        db.status(counter, True)
    assert len(list(db.execute(query))) == 1
    return sum(db.status(counter)[0] for counter in READS)


# [grow]
QUERY = "SELECT bio FROM users WHERE email = 'user42@example.com'"
seen = {}
for size in (1_000, 10_000, 100_000):
    db = apsw.Connection(":memory:")
    db.execute(
        "CREATE TABLE users"
        " (user_id INTEGER PRIMARY KEY, email, bio)"
    )
    db.executemany(
        "INSERT INTO users (email, bio) VALUES (?, ?)",
        (
            (f"user{n}@example.com", "about me " * 6)
            for n in range(size)
        ),
    )
    scan = pages_read(db, QUERY)
    db.execute("CREATE INDEX users_by_email ON users (email)")
    lookup = pages_read(db, QUERY)
    seen[size] = scan, lookup
    print(f"{size:7,} rows: scan {scan:5,} pages, lookup {lookup}")
    #>   1,000 rows: scan    23 pages, lookup 5
    #>  10,000 rows: scan   206 pages, lookup 5
    #> 100,000 rows: scan 2,086 pages, lookup 7
print("lookups for the pages of one scan:", scan // lookup)
#> lookups for the pages of one scan: 298

for size in (10_000, 100_000):
    before, now = seen[size // 10], seen[size]
    assert 8 * before[0] < now[0] < 12 * before[0]
    assert now[1] <= before[1] + 2
assert seen[100_000][0] > 50 * seen[100_000][1]
