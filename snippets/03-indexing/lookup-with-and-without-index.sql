-- title: The same lookup, without and with an index
-- claim: One index turns a read of the whole table into a read of a few pages.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
CREATE TABLE users (
  user_id INTEGER PRIMARY KEY,
  email   VARCHAR(40) NOT NULL,
  bio     VARCHAR(80) NOT NULL
);
--! only: postgres
INSERT INTO users
SELECT i, 'user' || i || '@example.com', rpad('', 60, 'about me ')
FROM generate_series(1, 100000) AS i;
--> INSERT 100000
--! only: sqlite
INSERT INTO users
WITH RECURSIVE n (i) AS
  (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
SELECT i, 'user' || i || '@example.com', printf('%-60s', 'about me')
FROM n;
--> INSERT 100000
--! only: mariadb
INSERT INTO users
SELECT seq, CONCAT('user', seq, '@example.com'),
       rpad('', 60, 'about me ')
FROM seq_1_to_100000;
--> INSERT 100000
--! only: postgres
VACUUM ANALYZE users;

-- [without]
--! only: postgres
--! as: scan
--! mask: buffers
--! expect: plan uses "Seq Scan on users"
--! expect: buffers > 1000
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT user_id, bio FROM users WHERE email = 'user4242@example.com';
--> Seq Scan on users (actual rows=1.00 loops=1)
-->   Filter: ((email)::text = 'user4242@example.com'::text)
-->   Rows Removed by Filter: 99999
-->   Buffers: shared hit=1429
--! only: sqlite
--! expect: plan uses "SCAN users"
EXPLAIN QUERY PLAN
SELECT user_id, bio FROM users WHERE email = 'user4242@example.com';
--> QUERY PLAN
--> `--SCAN users
--! only: mariadb
--! mask: rows
--! expect: col("type") == ["ALL"]
EXPLAIN
SELECT user_id, bio FROM users WHERE email = 'user4242@example.com';
-->  id | select_type | table | type | possible_keys | key  | key_len | ref  |   rows | Extra
--> ----+-------------+-------+------+---------------+------+---------+------+--------+-------------
-->   1 | SIMPLE      | users | ALL  | NULL          | NULL | NULL    | NULL | 100000 | Using where
--> (1 row)

-- [with]
CREATE INDEX idx_email ON users (email);
--! only: postgres
--! as: lookup
--! mask: buffers
--! expect: plan uses "Index Scan using idx_email"
--! expect: buffers <= 5
--! expect: scan.buffers > 50 * buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT user_id, bio FROM users WHERE email = 'user4242@example.com';
--> Index Scan using idx_email on users (actual rows=1.00 loops=1)
-->   Index Cond: ((email)::text = 'user4242@example.com'::text)
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=3
--! only: sqlite
--! expect: plan uses "USING INDEX idx_email"
EXPLAIN QUERY PLAN
SELECT user_id, bio FROM users WHERE email = 'user4242@example.com';
--> QUERY PLAN
--> `--SEARCH users USING INDEX idx_email (email=?)
--! only: mariadb
--! expect: col("key") == ["idx_email"] and col("rows") == [1]
EXPLAIN
SELECT user_id, bio FROM users WHERE email = 'user4242@example.com';
-->  id | select_type | table | type | possible_keys | key       | key_len | ref   | rows | Extra
--> ----+-------------+-------+------+---------------+-----------+---------+-------+------+-----------------------
-->   1 | SIMPLE      | users | ref  | idx_email     | idx_email |     162 | const |    1 | Using index condition
--> (1 row)
