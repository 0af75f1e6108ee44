-- title: A lock timeout ends the wait, not the transaction
-- claim: PostgreSQL then refuses everything until the rollback, while InnoDB keeps the transaction and commits what came before.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1

--@ bob
--! only: postgres
SET lock_timeout = '500ms';
--! only: mariadb
SET innodb_lock_wait_timeout = 1;
BEGIN;
UPDATE accounts SET balance = balance - 500 WHERE account_id = 2;
--> UPDATE 1
--! ends
--! error postgres: 55P03
--! error mariadb: 1205
UPDATE accounts SET balance = balance + 500 WHERE account_id = 1;
--postgres> waits for alice, ended by the engine
--postgres> ERROR 55P03: canceling statement due to lock timeout
--mariadb> waits for alice, ended by the engine
--mariadb> ERROR 1205: Lock wait timeout exceeded; try restarting transaction
--! error postgres: 25P02
--! expect mariadb: value == 49500
SELECT balance FROM accounts WHERE account_id = 2;
--postgres> ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
--mariadb>  balance
--mariadb> ---------
--mariadb>    49500
--mariadb> (1 row)
COMMIT;

--@ alice
ROLLBACK;

-- [after]
--! expect postgres: col("balance") == [100000, 50000]
--! expect mariadb: col("balance") == [100000, 49500]
SELECT account_id, balance FROM accounts
WHERE account_id IN (1, 2) ORDER BY account_id;
--postgres>  account_id | balance
--postgres> ------------+---------
--postgres>           1 |  100000
--postgres>           2 |   50000
--postgres> (2 rows)
--mariadb>  account_id | balance
--mariadb> ------------+---------
--mariadb>           1 |  100000
--mariadb>           2 |   49500
--mariadb> (2 rows)
