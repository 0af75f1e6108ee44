# title: Indexes that fit in memory, and indexes that do not
# claim: More indexes mean more pages to write; once the cache cannot hold them, pages are written again and again.
# engines: sqlite
# recorded: Python 3.11, SQLite 3.54.1

# [setup]
import apsw

COLUMNS = [f"c{n}" for n in range(1, 11)]
VALUES = ", ".join(f"i * {7919 + 2 * n} % 20011" for n in range(10))
ROWS = """
    WITH RECURSIVE n (i) AS
      (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
"""


# [measure]
def pages_written(indexes, cache):
    """Pages SQLite writes while it inserts 20,000 rows."""
    db = apsw.Connection(f"{indexes}-{cache}.db")
    db.execute(f"PRAGMA cache_size = {cache}")
    columns = ", ".join(COLUMNS)
    key = "item_id INTEGER PRIMARY KEY"
    db.execute(f"CREATE TABLE items ({key}, {columns})")
    for column in COLUMNS[:indexes]:
        db.execute(f"CREATE INDEX by_{column} ON items ({column})")
    db.status(apsw.SQLITE_DBSTATUS_CACHE_WRITE, True)
    insert = f"INSERT INTO items SELECT i, {VALUES} FROM n"
    db.execute(ROWS + insert)
    return db.status(apsw.SQLITE_DBSTATUS_CACHE_WRITE)[0]


large, small = {}, {}
for n in (0, 1, 5, 10):
    large[n] = pages_written(n, cache=2000)
    small[n] = pages_written(n, cache=200)
    pages = f"{large[n]:5,} pages, with a small cache {small[n]:6,}"
    print(f"{n:2} indexes: {pages}")
    #>  0 indexes:   185 pages, with a small cache    185
    #>  1 indexes:   239 pages, with a small cache    239
    #>  5 indexes:   460 pages, with a small cache 23,438
    #> 10 indexes:   734 pages, with a small cache 87,759

again = small[10] // large[10]
print("small cache, times the writes:", again)
#> small cache, times the writes: 119

assert large[10] > 2 * large[0]
assert small[10] > 20 * large[10]
