-- title: BEGIN IMMEDIATE asks for the write lock first
-- claim: The second writer is refused before it has read anything, so it has nothing to redo.
-- dataset: bank
-- engines: sqlite
-- sessions: abel baker
-- recorded: SQLite 3.54.1

-- [setup]
PRAGMA journal_mode = WAL;
-->  journal_mode
--> --------------
-->  wal
--> (1 row)

-- [timeline]
--@ abel
BEGIN IMMEDIATE;
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ baker
--! error: SQLITE_BUSY
BEGIN IMMEDIATE;
--> ERROR SQLITE_BUSY: database is locked

--@ abel
UPDATE doctors SET on_call = false WHERE doctor_id = 1;
--> UPDATE 1
COMMIT;

--@ baker
BEGIN IMMEDIATE;
--! expect: value == 1
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        1
--> (1 row)
ROLLBACK;
