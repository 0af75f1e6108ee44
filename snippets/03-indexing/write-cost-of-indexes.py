# title: The same rows with 0, 1, 5 and 10 secondary indexes
# claim: Every index adds a write to every insert; ten indexes more than double the log and the time.
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

# [setup]
import time

import psycopg

db = psycopg.connect(autocommit=True)
COLUMNS = [f"c{n}" for n in range(1, 11)]
VALUES = ", ".join(f"i * {7919 + 2 * n} % 20011" for n in range(10))


# [measure]
def insert(indexes):
    """WAL records, WAL bytes and seconds of one insert."""
    db.execute("DROP TABLE IF EXISTS items")
    typed = ", ".join(f"{column} int" for column in COLUMNS)
    key = "item_id int PRIMARY KEY"
    db.execute(f"CREATE TABLE items ({key}, {typed})")
    for column in COLUMNS[:indexes]:
        db.execute(f"CREATE INDEX ON items ({column})")
    start = time.perf_counter()
    plan = db.execute(
        "EXPLAIN (ANALYZE, WAL, FORMAT JSON) INSERT INTO items"
        f" SELECT i, {VALUES} FROM generate_series(1, 20000) AS i"
    ).fetchone()[0][0]["Plan"]
    seconds = time.perf_counter() - start
    return plan["WAL Records"], plan["WAL Bytes"], seconds


cost = {n: insert(n) for n in (0, 1, 5, 10)}
for n, (records, size, _) in cost.items():
    each = f"{records / 20000:2.0f} records a row"
    print(f"{n:2} indexes: {each}, {size / 1e6:4.1f} MB")
    #>  0 indexes:  2 records a row,  3.3 MB
    #>  1 indexes:  3 records a row,  4.8 MB
    #>  5 indexes:  7 records a row, 10.9 MB
    #> 10 indexes: 12 records a row, 18.5 MB

more_log = cost[10][1] / cost[0][1]
more_time = cost[10][2] / cost[0][2]
print("more than twice the log:", more_log > 2)
#> more than twice the log: True
print("more than twice the time:", more_time > 2)
#> more than twice the time: True
assert more_log > 2 and more_time > 2
assert cost[0][0] < cost[1][0] < cost[5][0] < cost[10][0]
db.close()
