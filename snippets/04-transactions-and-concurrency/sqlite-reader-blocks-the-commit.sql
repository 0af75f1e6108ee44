-- title: SQLite's own deadlock, and who has to give way
-- claim: Alice cannot commit while bob reads and bob cannot write while alice does; a rollback of bob's frees her.
-- dataset: bank
-- engines: sqlite
-- sessions: alice bob
-- recorded: SQLite 3.54.1

--@ alice
BEGIN;
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
--@ bob
BEGIN;
SELECT balance FROM accounts WHERE account_id = 2;
-->  balance
--> ---------
-->    50000
--> (1 row)

--@ alice
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1
--@ bob
--! error: SQLITE_BUSY
UPDATE accounts SET balance = balance - 500 WHERE account_id = 2;
--> ERROR SQLITE_BUSY: database is locked
--@ alice
--! error: SQLITE_BUSY
COMMIT;
--> ERROR SQLITE_BUSY: database is locked

--@ bob
ROLLBACK;
--@ alice
COMMIT;
--! expect: value == 99900
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    99900
--> (1 row)

-- [instead]
--@ alice
BEGIN IMMEDIATE;
--@ bob
--! error: SQLITE_BUSY
BEGIN IMMEDIATE;
--> ERROR SQLITE_BUSY: database is locked
