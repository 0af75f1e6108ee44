-- title: The victim depends on the engine
-- claim: PostgreSQL cancels bob, who closed the cycle and whose check found it; InnoDB rolls back alice, who had changed fewer rows.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [setup]
--@ alice
--! only: postgres
SET deadlock_timeout = '10s';
--@ bob
--! only: postgres
SET deadlock_timeout = '500ms';

-- [cycle]
--@ alice
BEGIN;
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
UPDATE accounts SET balance = balance + 1 WHERE account_id > 1;
--> UPDATE 5

--@ alice
--! waits
--! error mariadb: 1213
UPDATE accounts SET balance = balance + 100 WHERE account_id = 2;
--postgres> waits for bob, until step 6
--postgres> UPDATE 1
--mariadb> waits for bob, until step 6
--mariadb> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction

--@ bob
--! ends postgres
--! error postgres: 40P01
--! mask: number
UPDATE accounts SET balance = balance + 1 WHERE account_id = 1;
--postgres> waits for alice, ended by the engine
--postgres> ERROR 40P01: deadlock detected
--postgres>   DETAIL: Process 22638 waits for ShareLock on transaction 815; blocked by process 22637.
--postgres>   DETAIL: Process 22637 waits for ShareLock on transaction 816; blocked by process 22638.
--postgres>   HINT: See server log for query details.
--mariadb> UPDATE 1

--@ alice
COMMIT;
--@ bob
COMMIT;

-- [after]
--! expect postgres: value == 99900
--! expect mariadb: value == 100001
SELECT balance FROM accounts WHERE account_id = 1;
--postgres>  balance
--postgres> ---------
--postgres>    99900
--postgres> (1 row)
--mariadb>  balance
--mariadb> ---------
--mariadb>   100001
--mariadb> (1 row)
