-- title: Circular information flow
-- claim: Only InnoDB's READ UNCOMMITTED lets Alice and Bob each read what the other has not committed.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: alice_sees.value == 222 and bob_sees.value == 111
-- happens: mariadb-ru
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
UPDATE accounts SET balance = 111
WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
--! error sqlite-rollback sqlite-wal: SQLITE_BUSY
--! error sqlite-shared: SQLITE_LOCKED_SHAREDCACHE
UPDATE accounts SET balance = 222
WHERE account_id = 2;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se> UPDATE 1
--sqlite-rollback,sqlite-wal> ERROR SQLITE_BUSY: database is locked
--sqlite-shared> ERROR SQLITE_LOCKED_SHAREDCACHE: database table is locked

--@ alice
--! as: alice_sees
--! waits mariadb-se
SELECT balance FROM accounts
WHERE account_id = 2;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal,sqlite-shared>  balance
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal,sqlite-shared> ---------
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal,sqlite-shared>    50000
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal,sqlite-shared> (1 row)
--mariadb-ru>  balance
--mariadb-ru> ---------
--mariadb-ru>      222
--mariadb-ru> (1 row)
--mariadb-se> waits for bob, until step 6
--mariadb-se>  balance
--mariadb-se> ---------
--mariadb-se>    50000
--mariadb-se> (1 row)

--@ bob
--! as: bob_sees
--! ends mariadb-se
--! error mariadb-se: 1213
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>  balance
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> ---------
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>   100000
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> (1 row)
--mariadb-ru,sqlite-shared>  balance
--mariadb-ru,sqlite-shared> ---------
--mariadb-ru,sqlite-shared>      111
--mariadb-ru,sqlite-shared> (1 row)
--mariadb-se> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction

--@ alice
--! error sqlite-rollback: SQLITE_BUSY
COMMIT;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ bob
--! error postgres-se: 40001
COMMIT;
--postgres-se> ERROR 40001: could not serialize access due to read/write dependencies among transactions
--postgres-se>   DETAIL: Reason code: Canceled on identification as a pivot, during commit attempt.
--postgres-se>   HINT: The transaction might succeed if retried.

--@ alice
--! only: sqlite-rollback
COMMIT;
