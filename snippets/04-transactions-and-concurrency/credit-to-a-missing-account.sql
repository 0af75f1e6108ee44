-- title: A credit to an account that does not exist
-- claim: It updates no row and raises no error, so committing it loses the money.
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
UPDATE accounts SET balance = balance - 10000
WHERE account_id = 1;
--> UPDATE 1
--! expect: rows == 0
--! expect: error is None
UPDATE accounts SET balance = balance + 10000
WHERE account_id = 99;
--> UPDATE 0
COMMIT;

--! expect: before.value - value == 10000
SELECT sum(balance) AS total FROM accounts;
-->   total
--> --------
-->  358050
--> (1 row)
