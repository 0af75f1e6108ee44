-- title: With equality on every column, either order does
-- claim: (customer_id, status) and (status, customer_id) use both columns and read the same number of pages.
-- dataset: shop-large
-- engines: postgres sqlite mariadb

-- [selective]
CREATE INDEX orders_customer_status ON orders (customer_id, status);
--! only: postgres
--! as: customer
--! mask: buffers
--! expect: plan uses "orders_customer_status"
--! expect: plan uses "Index Cond: ((customer_id = 42) AND ((status)::text = 'pending'::text))"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT * FROM orders WHERE customer_id = 42 AND status = 'pending';
--! only: sqlite
--! expect: plan uses "orders_customer_status (customer_id=? AND status=?)"
EXPLAIN QUERY PLAN
SELECT * FROM orders WHERE customer_id = 42 AND status = 'pending';
--! only: mariadb
--! as: customer
--! expect: col("key") == ["orders_customer_status"] and col("ref") == ["const,const"]
EXPLAIN
SELECT * FROM orders WHERE customer_id = 42 AND status = 'pending';

-- [coarse]
CREATE INDEX orders_status_customer ON orders (status, customer_id);
--! only: postgres sqlite
DROP INDEX orders_customer_status;
--! only: mariadb
DROP INDEX orders_customer_status ON orders;
--! only: postgres
--! as: status
--! mask: buffers
--! expect: plan uses "orders_status_customer"
--! expect: abs(buffers - customer.buffers) <= 1
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT * FROM orders WHERE status = 'pending' AND customer_id = 42;
--! only: sqlite
--! expect: plan uses "orders_status_customer (status=? AND customer_id=?)"
EXPLAIN QUERY PLAN
SELECT * FROM orders WHERE status = 'pending' AND customer_id = 42;
--! only: mariadb
--! expect: col("key") == ["orders_status_customer"]
--! expect: col("rows") == customer.col("rows")
EXPLAIN
SELECT * FROM orders WHERE status = 'pending' AND customer_id = 42;
