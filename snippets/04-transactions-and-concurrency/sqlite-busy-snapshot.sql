-- title: SQLite refuses the writer whose snapshot is old
-- claim: A transaction that has read may not write once another has committed.
-- dataset: bank
-- engines: sqlite
-- sessions: abel baker
-- recorded: SQLite 3.54.1

-- [setup]
--! expect: value == "wal"
PRAGMA journal_mode = WAL;
-->  journal_mode
--> --------------
-->  wal
--> (1 row)
--@ baker
PRAGMA busy_timeout = 60000;
-->  timeout
--> ---------
-->    60000
--> (1 row)

-- [timeline]
--@ abel
BEGIN;
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ baker
BEGIN;
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ abel
UPDATE doctors SET on_call = false WHERE doctor_id = 1;
--> UPDATE 1
COMMIT;

--@ baker
--! error: SQLITE_BUSY_SNAPSHOT
UPDATE doctors SET on_call = false WHERE doctor_id = 2;
--> ERROR SQLITE_BUSY_SNAPSHOT: database is locked
ROLLBACK;

-- [result]
--! expect: value == 1
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        1
--> (1 row)
