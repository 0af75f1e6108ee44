-- title: CREATE INDEX CONCURRENTLY can fail, and leaves a trace
-- claim: It refuses to run in a transaction, and a failed build leaves an INVALID index to drop or rebuild.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE subscribers (
  subscriber_id int PRIMARY KEY,
  email         text
);
INSERT INTO subscribers VALUES
  (1, 'ada@example.com'),
  (2, 'ben@example.com'),
  (3, 'ada@example.com');
--> INSERT 3

-- [transaction]
BEGIN;
--! error: 25001
CREATE INDEX CONCURRENTLY subscribers_email ON subscribers (email);
--> ERROR 25001: CREATE INDEX CONCURRENTLY cannot run inside a transaction block
ROLLBACK;

-- [failure]
--! error: 23505
CREATE UNIQUE INDEX CONCURRENTLY subscribers_email
ON subscribers (email);
--> ERROR 23505: could not create unique index "subscribers_email"
-->   DETAIL: Key (email)=(ada@example.com) is duplicated.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS subscribers_email
ON subscribers (email);
--> NOTICE: relation "subscribers_email" already exists, skipping
--! expect: col("indisvalid") == ["f"]
SELECT indexrelid::regclass AS index, indisvalid
FROM pg_index WHERE NOT indisvalid;
-->  index             | indisvalid
--> -------------------+------------
-->  subscribers_email | f
--> (1 row)

-- [repair]
DELETE FROM subscribers WHERE subscriber_id = 3;
--> DELETE 1
REINDEX INDEX CONCURRENTLY subscribers_email;
--! expect: value == "t"
SELECT indisvalid FROM pg_index
WHERE indexrelid = 'subscribers_email'::regclass;
-->  indisvalid
--> ------------
-->  t
--> (1 row)
