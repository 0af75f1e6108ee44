-- title: A transfer is one transaction
-- claim: Both balances change at `COMMIT`, and the total stays the same.
-- dataset: bank
-- engines: sqlite postgres mariadb
-- recorded: SQLite 3.54.1, PostgreSQL 18.6, MariaDB 10.11.19

--! as: before
SELECT sum(balance) AS total FROM accounts;
-->   total
--> --------
-->  368050
--> (1 row)

BEGIN;
--! expect: rows == 1
UPDATE accounts SET balance = balance - 10000
WHERE account_id = 1;
--> UPDATE 1
--! expect: rows == 1
UPDATE accounts SET balance = balance + 10000
WHERE account_id = 2;
--> UPDATE 1
COMMIT;

--! expect: col("balance") == [90000, 60000]
SELECT account_id, balance FROM accounts
WHERE account_id IN (1, 2) ORDER BY account_id;
-->  account_id | balance
--> ------------+---------
-->           1 |   90000
-->           2 |   60000
--> (2 rows)
--! expect: value == before.value
SELECT sum(balance) AS total FROM accounts;
-->   total
--> --------
-->  368050
--> (1 row)
