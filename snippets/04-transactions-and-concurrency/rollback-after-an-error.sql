-- title: Roll back after an error
-- claim: With a `ROLLBACK` in place of the `COMMIT` both balances are as before on every engine.
-- dataset: bank
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

BEGIN;
UPDATE accounts SET balance = balance + 10000
WHERE account_id = 2;
--> UPDATE 1
--! error postgres: 23514
--! error sqlite: SQLITE_CONSTRAINT_CHECK
--! error mariadb: 4025
UPDATE accounts SET balance = balance - 10000
WHERE account_id = 5;
--postgres> ERROR 23514: new row for relation "accounts" violates check constraint "accounts_balance_check"
--postgres>   DETAIL: Failing row contains (5, Carol, savings, -10000, 1).
--sqlite> ERROR SQLITE_CONSTRAINT_CHECK: CHECK constraint failed: balance >= 0
--mariadb> ERROR 4025: CONSTRAINT `accounts.balance` failed for `accounts`
ROLLBACK;

--! expect: col("balance") == [50000, 0]
SELECT account_id, balance FROM accounts
WHERE account_id IN (2, 5) ORDER BY account_id;
-->  account_id | balance
--> ------------+---------
-->           2 |   50000
-->           5 |       0
--> (2 rows)
