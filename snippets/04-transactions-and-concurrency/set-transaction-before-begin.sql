-- title: SET TRANSACTION before BEGIN
-- claim: PostgreSQL warns and stays at READ COMMITTED; MariaDB sets the level of the next transaction.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: reader writer
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [setup]
--@ reader
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;

-- [timeline]
--@ reader
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
--postgres> WARNING: SET TRANSACTION can only be used in transaction blocks
BEGIN;
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ writer
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! as: second
--! expect postgres: value == 50000
--! expect mariadb: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
--postgres>  balance
--postgres> ---------
--postgres>    50000
--postgres> (1 row)
--mariadb>  balance
--mariadb> ---------
--mariadb>   100000
--mariadb> (1 row)
COMMIT;
