-- title: Intermediate read
-- claim: Where dirty reads are possible, Bob reads a value that Alice's own transaction replaces before it commits.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: seen.value == 1
-- happens: mariadb-ru sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
UPDATE accounts SET balance = 1
WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
--! as: seen
--! waits mariadb-se
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>  balance
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> ---------
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>   100000
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> (1 row)
--mariadb-ru,sqlite-shared>  balance
--mariadb-ru,sqlite-shared> ---------
--mariadb-ru,sqlite-shared>        1
--mariadb-ru,sqlite-shared> (1 row)
--mariadb-se> waits for alice, until step 6
--mariadb-se>  balance
--mariadb-se> ---------
--mariadb-se>    80000
--mariadb-se> (1 row)

--@ alice
UPDATE accounts
SET balance = 80000
WHERE account_id = 1;
--> UPDATE 1
--! error sqlite-rollback: SQLITE_BUSY
COMMIT;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ bob
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared>  balance
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared> ---------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared>    80000
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared> (1 row)
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal>  balance
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal> ---------
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal>   100000
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal> (1 row)
COMMIT;

--@ alice
--! only: sqlite-rollback
COMMIT;
