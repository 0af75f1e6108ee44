-- title: From the email index to the table
-- claim: The index finds the address of the row; the row is read from the table.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [create]
CREATE INDEX customers_email ON customers (email);

-- [lookup]
--! only: postgres
--! as: lookup
--! mask: buffers
--! expect: plan uses "Index Scan using customers_email"
--! expect: buffers == 3
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT city FROM customers
WHERE email = 'rosa.adler77@example.com';
--> Index Scan using customers_email on customers (actual rows=1.00 loops=1)
-->   Index Cond: ((email)::text = 'rosa.adler77@example.com'::text)
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=2

--! only: sqlite
--! expect: plan uses "SEARCH customers USING INDEX customers_email"
EXPLAIN QUERY PLAN
SELECT city FROM customers
WHERE email = 'rosa.adler77@example.com';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_email (email=?)
