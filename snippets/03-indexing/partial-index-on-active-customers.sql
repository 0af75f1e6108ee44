-- title: Index only the active customers
-- claim: The index on the 5 % takes less than a tenth of the full one; an index on the other 95 % would save almost nothing.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [size]
CREATE INDEX all_emails ON customers (email);
CREATE INDEX inactive_emails ON customers (email)
  WHERE NOT is_active;
CREATE INDEX active_emails ON customers (email) WHERE is_active;
--! only: postgres
--! as: size
--! expect: col("active_pct")[0] < 10 and col("inactive_pct")[0] > 85
SELECT
  100 * pg_relation_size('active_emails')
    / pg_relation_size('all_emails') AS active_pct,
  100 * pg_relation_size('inactive_emails')
    / pg_relation_size('all_emails') AS inactive_pct;
-->  active_pct | inactive_pct
--> ------------+--------------
-->           7 |           95
--> (1 row)
--! only: sqlite
--! as: size
--! expect: col("active_pct")[0] < 10 and col("inactive_pct")[0] > 85
WITH size AS (
  SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name
)
SELECT
  100 * max(bytes) FILTER (WHERE name = 'active_emails')
    / max(bytes) FILTER (WHERE name = 'all_emails') AS active_pct,
  100 * max(bytes) FILTER (WHERE name = 'inactive_emails')
    / max(bytes) FILTER (WHERE name = 'all_emails') AS inactive_pct
FROM size;
-->  active_pct | inactive_pct
--> ------------+--------------
-->           5 |           94
--> (1 row)

-- [use]
DROP INDEX all_emails;
DROP INDEX inactive_emails;
--! only: postgres
--! expect: plan uses "active_emails"
EXPLAIN (COSTS OFF)
SELECT city FROM customers
WHERE email = 'jonas.zimmer22@example.com' AND is_active;
--> Index Scan using active_emails on customers
-->   Index Cond: ((email)::text = 'jonas.zimmer22@example.com'::text)
--! only: sqlite
--! expect: plan uses "active_emails (email=?)"
EXPLAIN QUERY PLAN
SELECT city FROM customers
WHERE email = 'jonas.zimmer22@example.com' AND is_active;
--> QUERY PLAN
--> `--SEARCH customers USING INDEX active_emails (email=?)
--! only: postgres
--! expect: plan uses "active_emails"
EXPLAIN (COSTS OFF)
SELECT city FROM customers
WHERE email = 'jonas.zimmer22@example.com' AND is_active = TRUE;
--> Index Scan using active_emails on customers
-->   Index Cond: ((email)::text = 'jonas.zimmer22@example.com'::text)
--! only: sqlite
--! expect: plan uses "SCAN customers" and plan avoids "active_emails"
EXPLAIN QUERY PLAN
SELECT city FROM customers
WHERE email = 'jonas.zimmer22@example.com' AND is_active = TRUE;
--> QUERY PLAN
--> `--SCAN customers
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "active_emails"
EXPLAIN (COSTS OFF)
SELECT city FROM customers
WHERE email = 'jonas.zimmer22@example.com';
--> Seq Scan on customers
-->   Filter: ((email)::text = 'jonas.zimmer22@example.com'::text)
--! only: sqlite
--! expect: plan uses "SCAN customers" and plan avoids "active_emails"
EXPLAIN QUERY PLAN
SELECT city FROM customers
WHERE email = 'jonas.zimmer22@example.com';
--> QUERY PLAN
--> `--SCAN customers
