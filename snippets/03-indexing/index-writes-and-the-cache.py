# title: Indexes that fit in memory, and indexes that do not
# claim: More indexes mean more pages to write; once the cache cannot hold them, pages are written again and again.
# recorded: Python 3.11

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
    db.execute(f"CREATE TABLE items (item_id INTEGER PRIMARY KEY, {columns})")
    for column in COLUMNS[:indexes]:
        db.execute(f"CREATE INDEX items_{column} ON items ({column})")
    db.status(apsw.SQLITE_DBSTATUS_CACHE_WRITE, True)
    db.execute(f"{ROWS} INSERT INTO items SELECT i, {VALUES} FROM n")
    return db.status(apsw.SQLITE_DBSTATUS_CACHE_WRITE)[0]


large, small = {}, {}
for n in (0, 1, 5, 10):
    large[n], small[n] = pages_written(n, 2000), pages_written(n, 200)
    print(f"{n:2} indexes: {large[n]:5,} pages, with a small cache {small[n]:6,}")
    #>  0 indexes:   185 pages, with a small cache    185
    #>  1 indexes:   239 pages, with a small cache    239
    #>  5 indexes:   460 pages, with a small cache 23,438
    #> 10 indexes:   734 pages, with a small cache 87,759

assert large[10] > 2 * large[0]
assert small[10] > 20 * large[10]
