-- title: SQLite skips the first column once it has statistics
-- claim: ANALYZE turns the scan into ANY(status); it does not for a leading column with 20,000 values.
-- dataset: shop-large
-- engines: sqlite
-- recorded: SQLite 3.54.1

-- [few]
CREATE INDEX orders_status_time ON orders (status, ordered_at);
--! expect: plan uses "SCAN orders" and plan avoids "ANY"
EXPLAIN QUERY PLAN
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> QUERY PLAN
--> `--SCAN orders
ANALYZE orders;
--! expect: plan uses "orders_status_time (ANY(status) AND ordered_at>?)"
EXPLAIN QUERY PLAN
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> QUERY PLAN
--> `--SEARCH orders USING INDEX orders_status_time (ANY(status) AND ordered_at>?)

-- [many]
CREATE INDEX orders_customer_time
  ON orders (customer_id, ordered_at);
DROP INDEX orders_status_time;
ANALYZE orders;
--! expect: plan uses "SCAN orders" and plan avoids "ANY"
EXPLAIN QUERY PLAN
SELECT total FROM orders WHERE ordered_at >= '2025-12-31';
--> QUERY PLAN
--> `--SCAN orders
