# title: The same rows with 0, 1, 5 and 10 secondary indexes
# claim: Each secondary index adds one log record to every inserted row.
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

# [setup]
import psycopg

db = psycopg.connect(autocommit=True)
COLUMNS = [f"c{n}" for n in range(1, 11)]
VALUES = ", ".join(f"i * {7919 + 2 * n} % 20011" for n in range(10))


# [measure]
def insert(indexes):
    """WAL records and WAL bytes of one insert of 20,000 rows."""
    db.execute("DROP TABLE IF EXISTS items")
    typed = ", ".join(f"{column} int" for column in COLUMNS)
    key = "item_id int PRIMARY KEY"
    db.execute(f"CREATE TABLE items ({key}, {typed})")
    for column in COLUMNS[:indexes]:
        db.execute(f"CREATE INDEX ON items ({column})")
    plan = db.execute(
        "EXPLAIN (ANALYZE, WAL, FORMAT JSON) INSERT INTO items"
        f" SELECT i, {VALUES} FROM generate_series(1, 20000) AS i"
    ).fetchone()[0][0]["Plan"]
    return plan["WAL Records"] / 20000, plan["WAL Bytes"]


cost = {n: insert(n) for n in (0, 1, 5, 10)}
for n, (records, _) in cost.items():
    print(f"log records a row, {n} indexes: {records:.0f}")
    #> log records a row, 0 indexes: 2
    #> log records a row, 1 indexes: 3
    #> log records a row, 5 indexes: 7
    #> log records a row, 10 indexes: 12

for n, (records, _) in cost.items():
    assert n + 2 <= records < n + 2.5
assert cost[10][1] > 3 * cost[0][1], "the log's bytes grow too"
db.close()
