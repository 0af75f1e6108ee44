-- title: What INCLUDE adds, and what it costs
-- claim: The included columns ride along: uniqueness still means the e-mail alone, and the index grows.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [indexes]
CREATE INDEX email_plain ON customers (email);
CREATE UNIQUE INDEX email_include
  ON customers (email) INCLUDE (last_name, is_active);
CREATE INDEX id_plain ON customers (customer_id);
CREATE INDEX id_include ON customers (customer_id) INCLUDE (email);
VACUUM customers;

-- [plan]
--! as: by_email
--! mask: buffers
--! expect: plan uses "Index Only Scan using email_include" and heap_fetches == 0
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT last_name, is_active FROM customers
WHERE email = 'jonas.zimmer22@example.com';
--> Index Only Scan using email_include on customers (actual rows=1.00 loops=1)
-->   Index Cond: (email = 'jonas.zimmer22@example.com'::text)
-->   Heap Fetches: 0
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=3

-- [unique]
--! as: unique
--! error: 23505
INSERT INTO customers
VALUES (20001, 'Jo', 'Other', 'jonas.zimmer22@example.com',
        'Oslo', 'NO', FALSE, '2025-01-01');
--> ERROR 23505: duplicate key value violates unique constraint "email_include"
-->   DETAIL: Key (email)=(jonas.zimmer22@example.com) already exists.

-- [size]
--! as: size
--! expect: col("email_growth")[0] > 1.1 and col("id_growth")[0] > 2
SELECT
  round(1.0 * pg_relation_size('email_include')
        / pg_relation_size('email_plain'), 1) AS email_growth,
  round(1.0 * pg_relation_size('id_include')
        / pg_relation_size('id_plain'), 1) AS id_growth;
-->  email_growth | id_growth
--> --------------+-----------
-->           1.2 |       2.4
--> (1 row)
