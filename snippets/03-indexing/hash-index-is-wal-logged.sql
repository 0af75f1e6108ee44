-- title: Hash indexes write WAL
-- claim: A thousand inserts write a thousand WAL records for the hash index.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pg_walinspect;
CREATE TABLE sessions (token TEXT NOT NULL);
CREATE INDEX sessions_token ON sessions USING hash (token);
CREATE TABLE mark AS SELECT pg_current_wal_lsn() AS lsn;
--> SELECT 1

-- [insert]
INSERT INTO sessions
SELECT md5(i::TEXT) FROM generate_series(1, 1000) AS i;
--> INSERT 1000

-- [wal]
--! as: wal
--! expect: col("records")[0] >= 1000
SELECT "resource_manager/record_type" AS record, count AS records
FROM mark, pg_get_wal_stats(lsn, pg_current_wal_insert_lsn(), true)
WHERE "resource_manager/record_type" = 'Hash/INSERT';
-->  record      | records
--> -------------+---------
-->  Hash/INSERT |    1000
--> (1 row)
