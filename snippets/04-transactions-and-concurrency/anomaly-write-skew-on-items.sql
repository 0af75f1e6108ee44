-- title: Write skew, on rows that exist
-- claim: Both doctors see the other on call and leave; of the levels of PostgreSQL and InnoDB only SERIALIZABLE stops one.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: abel baker
-- levels: ru rc rr se rollback wal shared
-- anomaly: final.value == 0
-- happens: postgres-ru postgres-rc postgres-rr mariadb-ru mariadb-rc mariadb-rr sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ abel
BEGIN;
SELECT on_call FROM doctors
WHERE doctor_id = 2;
--postgres-ru,postgres-rc,postgres-rr,postgres-se>  on_call
--postgres-ru,postgres-rc,postgres-rr,postgres-se> ---------
--postgres-ru,postgres-rc,postgres-rr,postgres-se>  t
--postgres-ru,postgres-rc,postgres-rr,postgres-se> (1 row)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  on_call
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> ---------
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>        1
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> (1 row)

--@ baker
BEGIN;
SELECT on_call FROM doctors
WHERE doctor_id = 1;
--postgres-ru,postgres-rc,postgres-rr,postgres-se>  on_call
--postgres-ru,postgres-rc,postgres-rr,postgres-se> ---------
--postgres-ru,postgres-rc,postgres-rr,postgres-se>  t
--postgres-ru,postgres-rc,postgres-rr,postgres-se> (1 row)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  on_call
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> ---------
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>        1
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> (1 row)

--@ abel
--! waits mariadb-se
UPDATE doctors
SET on_call = FALSE
WHERE doctor_id = 1;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal,sqlite-shared> UPDATE 1
--mariadb-se> waits for baker, until step 6
--mariadb-se> UPDATE 1

--@ baker
--! ends mariadb-se
--! error mariadb-se: 1213
--! error sqlite-rollback sqlite-wal: SQLITE_BUSY
--! error sqlite-shared: SQLITE_LOCKED_SHAREDCACHE
UPDATE doctors
SET on_call = FALSE
WHERE doctor_id = 2;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr> UPDATE 1
--mariadb-se> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction
--sqlite-rollback,sqlite-wal> ERROR SQLITE_BUSY: database is locked
--sqlite-shared> ERROR SQLITE_LOCKED_SHAREDCACHE: database table is locked

--@ abel
--! error sqlite-rollback: SQLITE_BUSY
COMMIT;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ baker
--! only: sqlite
--! error sqlite-rollback: SQLITE_BUSY
--! error sqlite-wal: SQLITE_BUSY_SNAPSHOT
UPDATE doctors
SET on_call = FALSE
WHERE doctor_id = 2;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked
--sqlite-wal> ERROR SQLITE_BUSY_SNAPSHOT: database is locked
--sqlite-shared> UPDATE 1
--! error postgres-se: 40001
COMMIT;
--postgres-se> ERROR 40001: could not serialize access due to read/write dependencies among transactions
--postgres-se>   DETAIL: Reason code: Canceled on identification as a pivot, during commit attempt.
--postgres-se>   HINT: The transaction might succeed if retried.

--@ abel
--! only: sqlite-rollback
COMMIT;

-- [final]
--! as: final
SELECT count(*) AS on_call
FROM doctors
WHERE on_call = TRUE;
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared>  on_call
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared> ---------
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared>        0
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared> (1 row)
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal>  on_call
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal> ---------
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal>        1
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal> (1 row)
