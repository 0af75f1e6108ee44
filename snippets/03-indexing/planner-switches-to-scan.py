# title: From which share of the rows the planner prefers the scan
# claim: The switch depends on how the rows lie in the table and on the cost settings, not on a fixed percentage.
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

# [setup]
import psycopg

db = psycopg.connect(autocommit=True)
# a sample large enough to be the whole table
db.execute("SET default_statistics_target = 400")
db.execute("""
    CREATE TABLE readings (n int, scattered int, note text)""")
db.execute("""
    INSERT INTO readings
    SELECT i, (i * 7919) % 100000, repeat('calm ', 10)
    FROM generate_series(0, 99999) AS i""")
db.execute("CREATE INDEX ON readings (n)")
db.execute("CREATE INDEX ON readings (scattered)")
db.execute("VACUUM ANALYZE readings")


# [ask]
def plan(column, percent):
    """The scan the planner picks for that share of the rows."""
    rows = db.execute(
        "EXPLAIN (COSTS OFF) SELECT max(note) FROM readings"
        f" WHERE {column} < {percent * 1000}"
    ).fetchall()
    scan = rows[1][0].strip(" ->")
    return scan.split(" on ")[0].split(" using ")[0]


def last_with_index(column):
    shares = range(1, 100)
    return max(p for p in shares if plan(column, p) != "Seq Scan")


for percent in (1, 5, 15, 30, 50, 70, 90):
    both = plan("n", percent), plan("scattered", percent)
    print(f"{percent:2} %: {both[0]:10} | {both[1]}")
    #>  1 %: Index Scan | Bitmap Heap Scan
    #>  5 %: Index Scan | Bitmap Heap Scan
    #> 15 %: Index Scan | Bitmap Heap Scan
    #> 30 %: Index Scan | Bitmap Heap Scan
    #> 50 %: Index Scan | Seq Scan
    #> 70 %: Seq Scan   | Seq Scan
    #> 90 %: Seq Scan   | Seq Scan

ordered = last_with_index("n")
scattered = last_with_index("scattered")
print(f"used up to: {ordered} % in order, {scattered} % scattered")
#> used up to: 59 % in order, 39 % scattered
assert plan("scattered", scattered) == "Bitmap Heap Scan"
db.execute("SET random_page_cost = 1.1")
on_ssd = last_with_index("scattered")
print(f"random_page_cost 1.1: {on_ssd} %")
#> random_page_cost 1.1: 54 %
assert ordered > scattered + 5
assert on_ssd > scattered + 5
db.close()
