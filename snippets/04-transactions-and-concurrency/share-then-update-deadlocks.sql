-- title: Two readers that both want to write
-- claim: Both hold a shared lock on one row and wait for the other to give it up, so lock order cannot help.
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

-- [upgrade]
--@ alice
BEGIN;
--! only: postgres
SELECT balance FROM accounts WHERE account_id = 1 FOR SHARE;
-->  balance
--> ---------
-->   100000
--> (1 row)
--! only: mariadb
SELECT balance FROM accounts WHERE account_id = 1 LOCK IN SHARE MODE;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ bob
BEGIN;
--! only: postgres
SELECT balance FROM accounts WHERE account_id = 1 FOR SHARE;
-->  balance
--> ---------
-->   100000
--> (1 row)
--! only: mariadb
SELECT balance FROM accounts WHERE account_id = 1 LOCK IN SHARE MODE;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ alice
--! waits
--! expect: rows == 1
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> waits for bob, until step 6
--> UPDATE 1

--@ bob
--! ends
--! error postgres: 40P01
--! error mariadb: 1213
--! mask: number
UPDATE accounts SET balance = balance - 500 WHERE account_id = 1;
--postgres> waits for alice, ended by the engine
--postgres> ERROR 40P01: deadlock detected
--postgres>   DETAIL: Process 22670 waits for ShareLock on transaction 901; blocked by process 22669.
--postgres>   DETAIL: Process 22669 waits for ShareLock on transaction 902; blocked by process 22670.
--postgres>   HINT: See server log for query details.
--mariadb> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction

--@ alice
COMMIT;
