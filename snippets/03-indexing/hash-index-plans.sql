-- title: A PostgreSQL hash index answers = and nothing else
-- claim: The index is used for =; a range, a prefix and ORDER BY cannot use it even when sequential scans are discouraged.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE INDEX customers_email_hash ON customers USING hash (email);

-- [equality]
--! expect: plan uses "Index Scan using customers_email_hash"
EXPLAIN (COSTS OFF)
SELECT city FROM customers WHERE email = 'ada.toth7@example.com';
--> Index Scan using customers_email_hash on customers
-->   Index Cond: ((email)::text = 'ada.toth7@example.com'::text)

-- [everything-else]
SET enable_seqscan = off;
--! expect: plan avoids "customers_email_hash"
--! expect: plan uses "Seq Scan"
EXPLAIN (COSTS OFF)
SELECT city FROM customers WHERE email > 'y';
--> Seq Scan on customers
-->   Disabled: true
-->   Filter: ((email)::text > 'y'::text)

--! expect: plan avoids "customers_email_hash"
--! expect: plan uses "Sort"
EXPLAIN (COSTS OFF)
SELECT email FROM customers ORDER BY email LIMIT 3;
--> Limit
-->   ->  Sort
-->         Sort Key: email
-->         ->  Seq Scan on customers
-->               Disabled: true

--! expect: plan avoids "customers_email_hash"
EXPLAIN (COSTS OFF)
SELECT city FROM customers WHERE email LIKE 'ada.t%';
--> Seq Scan on customers
-->   Disabled: true
-->   Filter: ((email)::text ~~ 'ada.t%'::text)

-- [select-list]
VACUUM customers;
--! expect: plan uses "Index Scan using customers_email_hash"
--! expect: plan avoids "Index Only Scan"
EXPLAIN (COSTS OFF)
SELECT email FROM customers WHERE email = 'ada.toth7@example.com';
--> Index Scan using customers_email_hash on customers
-->   Index Cond: ((email)::text = 'ada.toth7@example.com'::text)
