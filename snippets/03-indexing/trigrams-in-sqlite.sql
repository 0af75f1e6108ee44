-- title: Substrings in SQLite
-- claim: An FTS5 table with the trigram tokenizer takes LIKE '%…%' into its index.
-- dataset: shop-large
-- engines: sqlite
-- recorded: SQLite 3.54.1

-- [index]
CREATE VIRTUAL TABLE customers_trgm USING fts5(
  email, content = 'customers', content_rowid = 'customer_id',
  tokenize = 'trigram'
);
INSERT INTO customers_trgm (customers_trgm) VALUES ('rebuild');
--> INSERT 1

-- [search]
--! expect: rows == 2
SELECT rowid AS customer_id, email FROM customers_trgm
WHERE email LIKE '%svensson42%';
-->  customer_id | email
--> -------------+--------------------------------
-->         4254 | yusuf.svensson4254@example.com
-->         4260 | wanda.svensson4260@example.com
--> (2 rows)

-- [plan]
--! expect: plan uses "VIRTUAL TABLE INDEX 0:L0"
EXPLAIN QUERY PLAN
SELECT rowid FROM customers_trgm WHERE email LIKE '%svensson42%';
--> QUERY PLAN
--> `--SCAN customers_trgm VIRTUAL TABLE INDEX 0:L0
--! expect: plan uses "SCAN customers"
EXPLAIN QUERY PLAN
SELECT customer_id FROM customers WHERE email LIKE '%svensson42%';
--> QUERY PLAN
--> `--SCAN customers
