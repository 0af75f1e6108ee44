-- title: Dirty write
-- claim: No engine lets a second writer overwrite a row before the first has committed.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: len(set(final.col("held_by"))) == 2
-- happens: never
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
UPDATE seats
SET held_by = 'Alice'
WHERE seat_id = '1B';
--> UPDATE 1

--@ bob
BEGIN;
--! waits postgres mariadb
--! error postgres-rr postgres-se: 40001
--! error sqlite-rollback sqlite-wal: SQLITE_BUSY
--! error sqlite-shared: SQLITE_LOCKED_SHAREDCACHE
UPDATE seats SET held_by = 'Bob'
WHERE seat_id = '1B';
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se> waits for alice, until step 6
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se> UPDATE 1
--postgres-rr,postgres-se> waits for alice, until step 6
--postgres-rr,postgres-se> ERROR 40001: could not serialize access due to concurrent update
--sqlite-rollback,sqlite-wal> ERROR SQLITE_BUSY: database is locked
--sqlite-shared> ERROR SQLITE_LOCKED_SHAREDCACHE: database table is locked

--@ alice
UPDATE seats
SET held_by = 'Alice'
WHERE seat_id = '1C';
--> UPDATE 1
COMMIT;

--@ bob
--! only: sqlite
UPDATE seats SET held_by = 'Bob'
WHERE seat_id = '1B';
--> UPDATE 1
--! error postgres-rr postgres-se: 25P02
UPDATE seats SET held_by = 'Bob'
WHERE seat_id = '1C';
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> UPDATE 1
--postgres-rr,postgres-se> ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
COMMIT;

-- [final]
--! as: final
SELECT seat_id, held_by
FROM seats
WHERE seat_id IN ('1B', '1C')
ORDER BY seat_id;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  seat_id | held_by
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> ---------+---------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  1B      | Bob
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  1C      | Bob
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> (2 rows)
--postgres-rr,postgres-se>  seat_id | held_by
--postgres-rr,postgres-se> ---------+---------
--postgres-rr,postgres-se>  1B      | Alice
--postgres-rr,postgres-se>  1C      | Alice
--postgres-rr,postgres-se> (2 rows)
