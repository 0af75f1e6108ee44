-- title: Roll back a `DROP TABLE`
-- claim: PostgreSQL and SQLite bring the table back; in MariaDB the `DROP` has committed itself and what came before it.
-- dataset: bank
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

BEGIN;
UPDATE accounts SET balance = 0 WHERE account_id = 1;
--> UPDATE 1
DROP TABLE bookings;
ROLLBACK;

--! expect postgres sqlite: value == 4
--! error mariadb: 1146
SELECT count(*) AS bookings FROM bookings;
--postgres,sqlite>  bookings
--postgres,sqlite> ----------
--postgres,sqlite>         4
--postgres,sqlite> (1 row)
--mariadb> ERROR 1146: Table 'bookings' doesn't exist
--! expect postgres sqlite: value == 100000
--! expect mariadb: value == 0
SELECT balance FROM accounts WHERE account_id = 1;
--postgres,sqlite>  balance
--postgres,sqlite> ---------
--postgres,sqlite>   100000
--postgres,sqlite> (1 row)
--mariadb>  balance
--mariadb> ---------
--mariadb>        0
--mariadb> (1 row)
