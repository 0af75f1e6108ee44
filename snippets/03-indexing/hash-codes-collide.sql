-- title: Two keys, one hash code
-- claim: The index stores a 32-bit code, so the row itself must be checked.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE accounts (username TEXT NOT NULL);
INSERT INTO accounts
SELECT 'user' || i FROM generate_series(1, 60000) AS i;
--> INSERT 60000
CREATE INDEX accounts_username ON accounts USING hash (username);
ANALYZE accounts;

-- [codes]
--! expect: len(set(col("code"))) == 1
SELECT username, hashtext(username) AS code
FROM accounts WHERE username IN ('user29206', 'user54165')
ORDER BY username;
-->  username  |      code
--> -----------+-----------
-->  user29206 | 901469247
-->  user54165 | 901469247
--> (2 rows)

-- [lookup]
--! expect: plan uses "accounts_username"
--! expect: removed == 1
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF)
SELECT * FROM accounts WHERE username = 'user29206';
--> Index Scan using accounts_username on accounts (actual rows=1.00 loops=1)
-->   Index Cond: (username = 'user29206'::text)
-->   Rows Removed by Index Recheck: 1
-->   Index Searches: 1
