-- title: SQLite turns the second writer away
-- claim: Bob never holds a row that alice wants, because he may not write at all before she has ended.
-- dataset: bank
-- engines: sqlite
-- sessions: alice bob
-- recorded: SQLite 3.54.1

--@ alice
BEGIN;
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
--! error: SQLITE_BUSY
UPDATE accounts SET balance = balance - 500 WHERE account_id = 2;
--> ERROR SQLITE_BUSY: database is locked

--@ alice
UPDATE accounts SET balance = balance + 100 WHERE account_id = 2;
--> UPDATE 1
COMMIT;

--@ bob
--! expect: rows == 1
UPDATE accounts SET balance = balance - 500 WHERE account_id = 2;
--> UPDATE 1
UPDATE accounts SET balance = balance + 500 WHERE account_id = 1;
--> UPDATE 1
COMMIT;
