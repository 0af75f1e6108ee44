-- title: Non-repeatable read
-- claim: READ COMMITTED gives Bob two answers for one row; REPEATABLE READ gives him one.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: first.value != second.value
-- happens: postgres-ru postgres-rc mariadb-ru mariadb-rc sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ bob
BEGIN;
--! as: first
SELECT balance FROM accounts
WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ alice
--! waits mariadb-se
--! error sqlite-rollback: SQLITE_BUSY
UPDATE accounts
SET balance = 50000
WHERE account_id = 1;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared> UPDATE 1
--mariadb-se> waits for bob, until step 5
--mariadb-se> UPDATE 1
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ bob
--! as: second
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared>  balance
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared> ---------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared>    50000
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared> (1 row)
--postgres-rr,postgres-se,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal>  balance
--postgres-rr,postgres-se,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal> ---------
--postgres-rr,postgres-se,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal>   100000
--postgres-rr,postgres-se,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal> (1 row)
COMMIT;

--@ alice
--! only: sqlite-rollback
UPDATE accounts
SET balance = 50000
WHERE account_id = 1;
--> UPDATE 1
