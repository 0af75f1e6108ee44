-- title: Write skew, on a condition
-- claim: Both guests find the room free and book it; of the levels of PostgreSQL and InnoDB only SERIALIZABLE stops one.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: final.value == 2
-- happens: postgres-ru postgres-rc postgres-rr mariadb-ru mariadb-rc mariadb-rr sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
SELECT count(*) FROM bookings
WHERE room = 'Blue'
  AND ends_on > '2025-03-10';
--postgres-ru,postgres-rc,postgres-rr,postgres-se>  count
--postgres-ru,postgres-rc,postgres-rr,postgres-se> -------
--postgres-ru,postgres-rc,postgres-rr,postgres-se>      0
--postgres-ru,postgres-rc,postgres-rr,postgres-se> (1 row)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  count(*)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> ----------
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>         0
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> (1 row)

--@ bob
BEGIN;
SELECT count(*) FROM bookings
WHERE room = 'Blue'
  AND ends_on > '2025-03-10';
--postgres-ru,postgres-rc,postgres-rr,postgres-se>  count
--postgres-ru,postgres-rc,postgres-rr,postgres-se> -------
--postgres-ru,postgres-rc,postgres-rr,postgres-se>      0
--postgres-ru,postgres-rc,postgres-rr,postgres-se> (1 row)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  count(*)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> ----------
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>         0
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> (1 row)

--@ alice
--! waits mariadb-se
INSERT INTO bookings VALUES
  (5, 'Blue', 'Alice',
   '2025-03-10', '2025-03-12');
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal,sqlite-shared> INSERT 1
--mariadb-se> waits for bob, until step 6
--mariadb-se> INSERT 1

--@ bob
--! ends mariadb-se
--! error mariadb-se: 1213
--! error sqlite-rollback sqlite-wal: SQLITE_BUSY
--! error sqlite-shared: SQLITE_LOCKED_SHAREDCACHE
INSERT INTO bookings VALUES
  (6, 'Blue', 'Bob',
   '2025-03-11', '2025-03-13');
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr> INSERT 1
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
INSERT INTO bookings VALUES
  (6, 'Blue', 'Bob',
   '2025-03-11', '2025-03-13');
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked
--sqlite-wal> ERROR SQLITE_BUSY_SNAPSHOT: database is locked
--sqlite-shared> INSERT 1
--! error postgres-se: 40001
COMMIT;
--postgres-se> ERROR 40001: could not serialize access due to read/write dependencies among transactions
--postgres-se>   DETAIL: Reason code: Canceled on identification as a pivot, during commit attempt.
--postgres-se>   HINT: The transaction might succeed if retried.

--@ alice
--! only: sqlite-rollback
COMMIT;

-- [final]
--! as: final
SELECT count(*) AS booked
FROM bookings
WHERE room = 'Blue'
  AND ends_on > '2025-03-10';
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared>  booked
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared> --------
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared>       2
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-shared> (1 row)
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal>  booked
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal> --------
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal>       1
--postgres-se,mariadb-se,sqlite-rollback,sqlite-wal> (1 row)
