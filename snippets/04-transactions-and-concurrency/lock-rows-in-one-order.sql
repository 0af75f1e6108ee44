-- title: Lock both rows in one order first
-- claim: When both transfers lock by ascending account number, one waits for the other and both commit.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
--! expect: col("account_id") == [1, 2]
SELECT account_id, balance FROM accounts
WHERE account_id IN (1, 2) ORDER BY account_id FOR UPDATE;
-->  account_id | balance
--> ------------+---------
-->           1 |  100000
-->           2 |   50000
--> (2 rows)

--@ bob
BEGIN;
--! waits
--! expect: col("balance") == [99900, 50100]
SELECT account_id, balance FROM accounts
WHERE account_id IN (2, 1) ORDER BY account_id FOR UPDATE;
--> waits for alice, until step 7
-->  account_id | balance
--> ------------+---------
-->           1 |   99900
-->           2 |   50100
--> (2 rows)

--@ alice
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1
UPDATE accounts SET balance = balance + 100 WHERE account_id = 2;
--> UPDATE 1
COMMIT;

--@ bob
UPDATE accounts SET balance = balance - 500 WHERE account_id = 2;
--> UPDATE 1
UPDATE accounts SET balance = balance + 500 WHERE account_id = 1;
--> UPDATE 1
COMMIT;

-- [after]
--! expect: col("balance") == [100400, 49600]
SELECT account_id, balance FROM accounts
WHERE account_id IN (1, 2) ORDER BY account_id;
-->  account_id | balance
--> ------------+---------
-->           1 |  100400
-->           2 |   49600
--> (2 rows)
