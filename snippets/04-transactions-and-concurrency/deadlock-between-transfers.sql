-- title: Two transfers in opposite order
-- claim: Each transfer waits for the row the other holds, so the engine cancels one and the other commits.
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

-- [transfers]
--@ alice
BEGIN;
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
UPDATE accounts SET balance = balance - 500 WHERE account_id = 2;
--> UPDATE 1

--@ alice
--! waits
UPDATE accounts SET balance = balance + 100 WHERE account_id = 2;
--> waits for bob, until step 6
--> UPDATE 1

--@ bob
--! ends
--! error postgres: 40P01
--! error mariadb: 1213
--! mask: number
UPDATE accounts SET balance = balance + 500 WHERE account_id = 1;
--postgres> waits for alice, ended by the engine
--postgres> ERROR 40P01: deadlock detected
--postgres>   DETAIL: Process 23152 waits for ShareLock on transaction 801; blocked by process 23149.
--postgres>   DETAIL: Process 23149 waits for ShareLock on transaction 802; blocked by process 23152.
--postgres>   HINT: See server log for query details.
--mariadb> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction

--@ alice
COMMIT;
--@ bob
ROLLBACK;

-- [after]
--! expect: col("balance") == [99900, 50100]
SELECT account_id, balance FROM accounts
WHERE account_id IN (1, 2) ORDER BY account_id;
-->  account_id | balance
--> ------------+---------
-->           1 |   99900
-->           2 |   50100
--> (2 rows)
