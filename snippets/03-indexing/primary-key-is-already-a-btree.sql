-- title: The primary key is already a B-tree
-- claim: The primary key's index is a B-tree, and = on the key uses it.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [type]
--! expect: col("type") == ["btree"]
SELECT indexrelid::regclass AS index, amname AS type
FROM pg_index
JOIN pg_class ON pg_class.oid = indexrelid
JOIN pg_am ON pg_am.oid = relam
WHERE indrelid = 'customers'::regclass AND indisprimary;
-->  index          | type
--> ----------------+-------
-->  customers_pkey | btree
--> (1 row)

-- [plan]
--! mask: buffers
--! expect: plan uses "Index Scan using customers_pkey"
--! expect: buffers <= 5
--! as: lookup
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT email FROM customers WHERE customer_id = 123;
--> Index Scan using customers_pkey on customers (actual rows=1.00 loops=1)
-->   Index Cond: (customer_id = 123)
-->   Index Searches: 1
-->   Buffers: shared hit=3
