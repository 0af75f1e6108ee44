-- title: LIKE 'abc%' in SQLite
-- claim: LIKE ignores case, so a plain index does not fit; a NOCASE index, GLOB or case_sensitive_like does.
-- dataset: shop-large
-- engines: sqlite
-- recorded: SQLite 3.54.1

-- [plain]
CREATE INDEX customers_name ON customers (last_name);
--! expect: plan uses "SCAN customers"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name LIKE 'Silv%';
--> QUERY PLAN
--> `--SCAN customers

-- [glob]
--! expect: plan uses "SEARCH customers USING INDEX customers_name"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name GLOB 'Silv*';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_name (last_name>? AND last_name<?)

-- [nocase]
CREATE INDEX customers_nocase
  ON customers (last_name COLLATE NOCASE);
--! expect: plan uses "SEARCH customers USING INDEX customers_nocase"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name LIKE 'Silv%';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_nocase (last_name>? AND last_name<?)

-- [case-sensitive]
PRAGMA case_sensitive_like = ON;
--! expect: plan uses "SEARCH customers USING INDEX customers_name"
EXPLAIN QUERY PLAN
SELECT email FROM customers WHERE last_name LIKE 'Silv%';
--> QUERY PLAN
--> `--SEARCH customers USING INDEX customers_name (last_name>? AND last_name<?)
