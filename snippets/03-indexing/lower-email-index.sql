-- title: An index on lower(email)
-- claim: The query that repeats the expression searches the index; the raw column and ILIKE read the table.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [index]
CREATE INDEX customers_lower_email ON customers (lower(email));
ANALYZE customers;
--! as: found
--! expect: col("email") == ["Karin.Nagy3@Example.com"]
SELECT customer_id, email FROM customers
WHERE lower(email) = 'karin.nagy3@example.com';
-->  customer_id | email
--> -------------+-------------------------
-->            3 | Karin.Nagy3@Example.com
--> (1 row)

-- [same]
--! only: postgres
--! expect: plan uses "customers_lower_email"
EXPLAIN (COSTS OFF)
SELECT city FROM customers
WHERE lower(email) = 'karin.nagy3@example.com';
--> Index Scan using customers_lower_email on customers
-->   Index Cond: (lower((email)::text) = 'karin.nagy3@example.com'::text)
--! only: sqlite
--! expect: plan uses "customers_lower_email (<expr>=?)"
EXPLAIN QUERY PLAN
SELECT city FROM customers
WHERE lower(email) = 'karin.nagy3@example.com';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_lower_email (<expr>=?)

-- [other]
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "customers_lower_email"
EXPLAIN (COSTS OFF)
SELECT city FROM customers
WHERE email ILIKE 'karin.nagy3@example.com';
--> Seq Scan on customers
-->   Filter: ((email)::text ~~* 'karin.nagy3@example.com'::text)
--! only: postgres
--! expect: plan uses "Seq Scan" and plan avoids "customers_lower_email"
EXPLAIN (COSTS OFF)
SELECT city FROM customers WHERE email = 'Karin.Nagy3@Example.com';
--> Seq Scan on customers
-->   Filter: ((email)::text = 'Karin.Nagy3@Example.com'::text)
--! only: sqlite
--! expect: plan uses "SCAN customers" and plan avoids "customers_lower_email"
EXPLAIN QUERY PLAN
SELECT city FROM customers WHERE email = 'Karin.Nagy3@Example.com';
--> QUERY PLAN
--> `--SCAN customers
