-- title: SQLite locks the file, in steps
-- claim: One `RESERVED` lock at a time; readers go on beside it; the commit needs them gone.
-- dataset: bank
-- engines: sqlite
-- sessions: writer second reader
-- recorded: SQLite 3.54.1

--@ reader
BEGIN;
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ writer
BEGIN IMMEDIATE;
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--> UPDATE 1

--@ second
--! error: SQLITE_BUSY
BEGIN IMMEDIATE;
--> ERROR SQLITE_BUSY: database is locked
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ writer
--! error: SQLITE_BUSY
COMMIT;
--> ERROR SQLITE_BUSY: database is locked

--@ second
--! error: SQLITE_BUSY
SELECT balance FROM accounts WHERE account_id = 1;
--> ERROR SQLITE_BUSY: database is locked

--@ reader
COMMIT;

--@ writer
--! expect: error is None
COMMIT;
