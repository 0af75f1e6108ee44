-- title: The seven predicates in SQLite
-- claim: A, A with B, and all three are searched for; A with C seeks on A alone; without A the index is scanned from end to end.
-- dataset: shop-large
-- engines: sqlite
-- recorded: SQLite 3.54.1

-- [seek]
CREATE INDEX orders_customer_status_time
  ON orders (customer_id, status, ordered_at);
--! expect: plan uses "SEARCH" and plan uses "(customer_id=?)"
EXPLAIN QUERY PLAN SELECT count(*) FROM orders
WHERE customer_id = 42;
--> QUERY PLAN
--> `--SEARCH orders USING COVERING INDEX orders_customer_status_time (customer_id=?)
--! expect: plan uses "(customer_id=? AND status=?)"
EXPLAIN QUERY PLAN SELECT count(*) FROM orders
WHERE customer_id = 42 AND status = 'paid';
--> QUERY PLAN
--> `--SEARCH orders USING COVERING INDEX orders_customer_status_time (customer_id=? AND status=?)
--! expect: plan uses "(customer_id=? AND status=? AND ordered_at>?)"
EXPLAIN QUERY PLAN SELECT count(*) FROM orders
WHERE customer_id = 42 AND status = 'paid'
  AND ordered_at >= '2025-12-01';
--> QUERY PLAN
--> `--SEARCH orders USING COVERING INDEX orders_customer_status_time (customer_id=? AND status=? AND ordered_at>?)
--! expect: plan uses "SEARCH" and plan uses "(customer_id=?)"
EXPLAIN QUERY PLAN SELECT count(*) FROM orders
WHERE customer_id = 42 AND ordered_at >= '2025-12-01';
--> QUERY PLAN
--> `--SEARCH orders USING COVERING INDEX orders_customer_status_time (customer_id=?)

-- [scan]
--! expect: plan uses "SCAN orders USING COVERING INDEX"
EXPLAIN QUERY PLAN SELECT count(*) FROM orders
WHERE status = 'pending';
--> QUERY PLAN
--> `--SCAN orders USING COVERING INDEX orders_customer_status_time
--! expect: plan uses "SCAN orders USING COVERING INDEX"
EXPLAIN QUERY PLAN SELECT count(*) FROM orders
WHERE ordered_at >= '2025-12-01';
--> QUERY PLAN
--> `--SCAN orders USING COVERING INDEX orders_customer_status_time
--! expect: plan uses "SCAN orders USING COVERING INDEX"
EXPLAIN QUERY PLAN SELECT count(*) FROM orders
WHERE status = 'pending' AND ordered_at >= '2025-12-01';
--> QUERY PLAN
--> `--SCAN orders USING COVERING INDEX orders_customer_status_time
