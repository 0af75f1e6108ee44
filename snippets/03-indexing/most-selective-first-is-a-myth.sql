-- title: With equality on every column, either order does
-- claim: (customer_id, status) and (status, customer_id) use both columns and read the same number of pages.
-- dataset: shop-large
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [selective]
CREATE INDEX orders_customer_status ON orders (customer_id, status);
--! only: postgres
--! as: customer
--! mask: buffers
--! expect: plan uses "orders_customer_status"
--! expect: plan uses "Index Cond: ((customer_id = 42) AND ((status)::text = 'pending'::text))"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT * FROM orders WHERE customer_id = 42 AND status = 'pending';
--> Bitmap Heap Scan on orders (actual rows=10.00 loops=1)
-->   Recheck Cond: ((customer_id = 42) AND ((status)::text = 'pending'::text))
-->   Heap Blocks: exact=10
-->   Buffers: shared hit=10 read=2
-->   ->  Bitmap Index Scan on orders_customer_status (actual rows=10.00 loops=1)
-->         Index Cond: ((customer_id = 42) AND ((status)::text = 'pending'::text))
-->         Index Searches: 1
-->         Buffers: shared read=2
--! only: sqlite
--! expect: plan uses "orders_customer_status (customer_id=? AND status=?)"
EXPLAIN QUERY PLAN
SELECT * FROM orders WHERE customer_id = 42 AND status = 'pending';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_customer_status (customer_id=? AND status=?)
--! only: mariadb
--! as: customer
--! expect: col("key") == ["orders_customer_status"] and col("ref") == ["const,const"]
EXPLAIN
SELECT * FROM orders WHERE customer_id = 42 AND status = 'pending';
-->  id | select_type | table  | type | possible_keys          | key                    | key_len | ref         | rows | Extra
--> ----+-------------+--------+------+------------------------+------------------------+---------+-------------+------+-----------------------
-->   1 | SIMPLE      | orders | ref  | orders_customer_status | orders_customer_status |      47 | const,const |   10 | Using index condition
--> (1 row)

-- [coarse]
CREATE INDEX orders_status_customer ON orders (status, customer_id);
--! only: postgres sqlite
DROP INDEX orders_customer_status;
--! only: postgres
--! as: status
--! mask: buffers
--! expect: plan uses "orders_status_customer"
--! expect: abs(buffers - customer.buffers) <= 1
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT * FROM orders WHERE status = 'pending' AND customer_id = 42;
--> Index Scan using orders_status_customer on orders (actual rows=10.00 loops=1)
-->   Index Cond: (((status)::text = 'pending'::text) AND (customer_id = 42))
-->   Index Searches: 1
-->   Buffers: shared hit=10 read=2
--! only: sqlite
--! expect: plan uses "orders_status_customer (status=? AND customer_id=?)"
EXPLAIN QUERY PLAN
SELECT * FROM orders WHERE status = 'pending' AND customer_id = 42;
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_status_customer (status=? AND customer_id=?)
--! only: mariadb
--! expect: col("key") == ["orders_status_customer"]
--! expect: col("rows") == customer.col("rows")
EXPLAIN
SELECT * FROM orders FORCE INDEX (orders_status_customer)
WHERE status = 'pending' AND customer_id = 42;
-->  id | select_type | table  | type | possible_keys          | key                    | key_len | ref         | rows | Extra
--> ----+-------------+--------+------+------------------------+------------------------+---------+-------------+------+-----------------------
-->   1 | SIMPLE      | orders | ref  | orders_status_customer | orders_status_customer |      47 | const,const |   10 | Using index condition
--> (1 row)
