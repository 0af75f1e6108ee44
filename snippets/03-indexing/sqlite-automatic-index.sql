-- title: SQLite builds an index for one query
-- claim: Where a join lacks an index, SQLite builds one, uses it and drops it; a stored index saves that work.
-- dataset: shop-large
-- engines: sqlite
-- recorded: SQLite 3.54.1

-- [without]
--! expect: plan uses "AUTOMATIC COVERING INDEX"
EXPLAIN QUERY PLAN
SELECT email, count(order_id)
FROM customers LEFT JOIN orders
  ON orders.customer_id = customers.customer_id
WHERE city = 'Oslo' GROUP BY email;
--> QUERY PLAN
--> |--SCAN customers
--> |--BLOOM FILTER ON orders (customer_id=?)
--> |--SEARCH orders USING AUTOMATIC COVERING INDEX (customer_id=?) LEFT-JOIN
--> `--USE TEMP B-TREE FOR GROUP BY

-- [with]
CREATE INDEX orders_by_customer ON orders (customer_id);
--! expect: plan uses "orders_by_customer"
--! expect: plan avoids "AUTOMATIC"
EXPLAIN QUERY PLAN
SELECT email, count(order_id)
FROM customers LEFT JOIN orders
  ON orders.customer_id = customers.customer_id
WHERE city = 'Oslo' GROUP BY email;
--> QUERY PLAN
--> |--SCAN customers
--> |--SEARCH orders USING COVERING INDEX orders_by_customer (customer_id=?) LEFT-JOIN
--> `--USE TEMP B-TREE FOR GROUP BY
