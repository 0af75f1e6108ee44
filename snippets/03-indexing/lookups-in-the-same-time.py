# title: Dozens of lookups in the time of one scan
# claim: One client finishes at least 20 lookups in the time of one scan of 200,000 rows.
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

# [setup]
import time

import psycopg

db = psycopg.connect(autocommit=True)
db.execute("CREATE TABLE users (user_id int, email text, bio text)")
db.execute("""
    INSERT INTO users
    SELECT i, 'user' || i || '@example.com', repeat('about me ', 6)
    FROM generate_series(1, 200000) AS i""")
db.execute("VACUUM ANALYZE users")


# [compare]
QUERY = "SELECT bio FROM users WHERE email = 'user4242@example.com'"


def seconds(times):
    start = time.perf_counter()
    for _ in range(times):
        db.execute(QUERY).fetchall()
    return time.perf_counter() - start


seconds(1)  # warm the cache, so that both sides read from memory
ten_scans = seconds(10)
db.execute("CREATE INDEX users_by_email ON users (email)")
seconds(10)
thousand_lookups = seconds(1_000)
per_scan = ten_scans / 10
per_lookup = thousand_lookups / 1_000
enough = per_scan > 20 * per_lookup
print("at least 20 lookups in the time of one scan:", enough)
#> at least 20 lookups in the time of one scan: True
assert enough
db.close()
