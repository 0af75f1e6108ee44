-- title: Lost update
-- claim: InnoDB's REPEATABLE READ loses Alice's deposit; PostgreSQL's refuses the second writer.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: final.value == 120000 and alices.error is None
-- happens: postgres-ru postgres-rc mariadb-ru mariadb-rc mariadb-rr sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
SELECT balance FROM accounts
WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ bob
BEGIN;
SELECT balance FROM accounts
WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ alice
--! as: alices
--! waits mariadb-se
UPDATE accounts
SET balance = 110000
WHERE account_id = 1;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal,sqlite-shared> UPDATE 1
--mariadb-se> waits for bob, until step 6
--mariadb-se> UPDATE 1

--@ bob
--! waits postgres mariadb-ru mariadb-rc mariadb-rr
--! error postgres-rr postgres-se: 40001
--! error mariadb-se: 1213
--! error sqlite-rollback sqlite-wal: SQLITE_BUSY
--! error sqlite-shared: SQLITE_LOCKED_SHAREDCACHE
UPDATE accounts
SET balance = 120000
WHERE account_id = 1;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr> waits for alice, until step 7
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr> UPDATE 1
--postgres-rr,postgres-se> waits for alice, until step 7
--postgres-rr,postgres-se> ERROR 40001: could not serialize access due to concurrent update
--mariadb-se> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction
--sqlite-rollback,sqlite-wal> ERROR SQLITE_BUSY: database is locked
--sqlite-shared> ERROR SQLITE_LOCKED_SHAREDCACHE: database table is locked

--@ alice
--! error sqlite-rollback: SQLITE_BUSY
COMMIT;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ bob
--! only: sqlite
--! error sqlite-rollback: SQLITE_BUSY
--! error sqlite-wal: SQLITE_BUSY_SNAPSHOT
UPDATE accounts
SET balance = 120000
WHERE account_id = 1;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked
--sqlite-wal> ERROR SQLITE_BUSY_SNAPSHOT: database is locked
--sqlite-shared> UPDATE 1
COMMIT;

--@ alice
--! only: sqlite-rollback
COMMIT;

-- [final]
--! as: final
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared>  balance
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared> ---------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared>   120000
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared> (1 row)
--postgres-rr,postgres-se,mariadb-se,sqlite-rollback,sqlite-wal>  balance
--postgres-rr,postgres-se,mariadb-se,sqlite-rollback,sqlite-wal> ---------
--postgres-rr,postgres-se,mariadb-se,sqlite-rollback,sqlite-wal>   110000
--postgres-rr,postgres-se,mariadb-se,sqlite-rollback,sqlite-wal> (1 row)
