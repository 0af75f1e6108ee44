-- title: The debit fails after the credit
-- claim: PostgreSQL turns the `COMMIT` into a rollback; SQLite and MariaDB undo the failed statement only and commit the credit.
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
--! error postgres: 25P02
--! expect sqlite mariadb: value == 60000
SELECT balance FROM accounts WHERE account_id = 2;
--postgres> ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
--sqlite,mariadb>  balance
--sqlite,mariadb> ---------
--sqlite,mariadb>    60000
--sqlite,mariadb> (1 row)
COMMIT;

--! expect postgres: col("balance") == [50000, 0]
--! expect sqlite mariadb: col("balance") == [60000, 0]
SELECT account_id, balance FROM accounts
WHERE account_id IN (2, 5) ORDER BY account_id;
--postgres>  account_id | balance
--postgres> ------------+---------
--postgres>           2 |   50000
--postgres>           5 |       0
--postgres> (2 rows)
--sqlite,mariadb>  account_id | balance
--sqlite,mariadb> ------------+---------
--sqlite,mariadb>           2 |   60000
--sqlite,mariadb>           5 |       0
--sqlite,mariadb> (2 rows)
