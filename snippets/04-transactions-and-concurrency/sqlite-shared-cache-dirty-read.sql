-- title: SQLite reads uncommitted data in a shared cache
-- claim: Two connections that share a cache see each other's open changes if asked to.
-- dataset: bank
-- engines: sqlite
-- sessions: writer reader
-- levels: shared
-- recorded: SQLite 3.54.1

--@ writer
BEGIN;
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! expect: value == 1
PRAGMA read_uncommitted;
-->  read_uncommitted
--> ------------------
-->                 1
--> (1 row)
--! expect: value == 50000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    50000
--> (1 row)

--@ writer
ROLLBACK;

--@ reader
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
