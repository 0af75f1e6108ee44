-- title: READ UNCOMMITTED reads what is then rolled back
-- claim: MariaDB shows a balance that never existed; PostgreSQL treats the level as READ COMMITTED.
-- dataset: bank
-- engines: mariadb postgres
-- sessions: writer reader
-- recorded: MariaDB 10.11.19, PostgreSQL 18.6

--@ writer
BEGIN;
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;
--! only: mariadb
START TRANSACTION;
--! only: postgres
BEGIN ISOLATION LEVEL READ UNCOMMITTED;
--! as: dirty
--! expect mariadb: value == 50000
--! expect postgres: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
--mariadb>  balance
--mariadb> ---------
--mariadb>    50000
--mariadb> (1 row)
--postgres>  balance
--postgres> ---------
--postgres>   100000
--postgres> (1 row)

--@ writer
ROLLBACK;

--@ reader
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
COMMIT;
