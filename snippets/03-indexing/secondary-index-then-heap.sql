-- title: From the email index to the table
-- claim: The index finds the address of the row; the row is read from the table.
-- dataset: shop-large
-- engines: postgres sqlite mariadb

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

--! only: sqlite
--! expect: plan uses "SEARCH customers USING INDEX customers_email"
EXPLAIN QUERY PLAN
SELECT city FROM customers
WHERE email = 'rosa.adler77@example.com';

--! only: mariadb
--! expect: col("key") == ["customers_email"]
--! expect: "Using index" != col("Extra")[0]
EXPLAIN
SELECT city FROM customers
WHERE email = 'rosa.adler77@example.com';
