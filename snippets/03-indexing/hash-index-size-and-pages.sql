-- title: When a hash index is smaller
-- claim: A hash index ignores key length: under half a B-tree for 64-character tokens, larger than one for integers.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE sessions AS
SELECT i AS session_id,
  encode(sha256(i::TEXT::BYTEA), 'hex') AS token
FROM generate_series(1, 50000) AS i;
--> SELECT 50000
ANALYZE sessions;

-- [build]
CREATE INDEX token_btree ON sessions (token);
CREATE INDEX token_hash ON sessions USING hash (token);
CREATE INDEX id_btree ON sessions (session_id);
CREATE INDEX id_hash ON sessions USING hash (session_id);

-- [size]
--! as: pages
--! expect: 2 * col("token_hash")[0] < col("token_btree")[0]
--! expect: col("id_hash")[0] > 1.5 * col("id_btree")[0]
--! expect: col("token_hash") == col("id_hash")
SELECT pg_relation_size('token_btree') / 8192 AS token_btree,
  pg_relation_size('token_hash') / 8192 AS token_hash,
  pg_relation_size('id_btree') / 8192 AS id_btree,
  pg_relation_size('id_hash') / 8192 AS id_hash;
-->  token_btree | token_hash | id_btree | id_hash
--> -------------+------------+----------+---------
-->          586 |        258 |      139 |     258
--> (1 row)

-- [lookup]
--! as: hash
--! mask: buffers
--! expect: plan uses "token_hash"
--! expect: buffers <= 4
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT session_id FROM sessions
WHERE token = encode(sha256('777'), 'hex');
--> Index Scan using token_hash on sessions (actual rows=1.00 loops=1)
-->   Index Cond: (token = 'eaf89db7108470dc3f6b23ea90618264b3e8f8b6145371667c4055e9c5ce9f52'::text)
-->   Index Searches: 1
-->   Buffers: shared hit=3

DROP INDEX token_hash;
--! as: btree
--! mask: buffers
--! expect: plan uses "token_btree"
--! expect: 0 <= buffers - hash.buffers <= 2
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT session_id FROM sessions
WHERE token = encode(sha256('777'), 'hex');
--> Index Scan using token_btree on sessions (actual rows=1.00 loops=1)
-->   Index Cond: (token = 'eaf89db7108470dc3f6b23ea90618264b3e8f8b6145371667c4055e9c5ce9f52'::text)
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=3
