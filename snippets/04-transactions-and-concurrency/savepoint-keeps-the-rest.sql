-- title: A savepoint undoes a part
-- claim: After `ROLLBACK TO` the work before the savepoint is still there and commits.
-- dataset: bank
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

BEGIN;
UPDATE seats SET held_by = 'Carol' WHERE seat_id = '1B';
--> UPDATE 1

SAVEPOINT second_booking;
--! error postgres: 23505
--! error sqlite: SQLITE_CONSTRAINT_PRIMARYKEY
--! error mariadb: 1062
INSERT INTO bookings
VALUES (1, 'Blue', 'Carol', '2025-03-10', '2025-03-12');
--postgres> ERROR 23505: duplicate key value violates unique constraint "bookings_pkey"
--postgres>   DETAIL: Key (booking_id)=(1) already exists.
--sqlite> ERROR SQLITE_CONSTRAINT_PRIMARYKEY: UNIQUE constraint failed: bookings.booking_id
--mariadb> ERROR 1062: Duplicate entry '1' for key 'PRIMARY'
ROLLBACK TO SAVEPOINT second_booking;

INSERT INTO bookings
VALUES (5, 'Blue', 'Carol', '2025-03-10', '2025-03-12');
--> INSERT 1
COMMIT;

--! expect: col("held_by") == ["Carol"]
--! expect: col("booking_id") == [5]
SELECT s.held_by, b.booking_id FROM seats AS s
JOIN bookings AS b ON b.guest = s.held_by
WHERE s.seat_id = '1B' AND b.room = 'Blue';
-->  held_by | booking_id
--> ---------+------------
-->  Carol   |          5
--> (1 row)
