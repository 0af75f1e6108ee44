-- title: WITHOUT OVERLAPS, the standard's spelling
-- claim: PostgreSQL 18 and MariaDB reject the overlapping booking; PostgreSQL uses GiST for it, MariaDB a B-tree.
-- engines: postgres mariadb
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [table]
--! only: postgres
CREATE EXTENSION btree_gist;
--! only: postgres
CREATE TABLE bookings (
  room_id INTEGER,
  during  TSRANGE,
  CONSTRAINT bookings_room
    UNIQUE (room_id, during WITHOUT OVERLAPS)
);
--! only: mariadb
CREATE TABLE bookings (
  room_id   INTEGER,
  starts_at DATETIME,
  ends_at   DATETIME,
  PERIOD FOR during (starts_at, ends_at),
  CONSTRAINT bookings_room
    UNIQUE (room_id, during WITHOUT OVERLAPS)
);

-- [insert]
--! only: postgres
INSERT INTO bookings VALUES
  (1, '[2025-06-02 09:00, 2025-06-02 10:00)'),
  (1, '[2025-06-02 10:00, 2025-06-02 11:00)');
--> INSERT 2
--! only: postgres
--! error: 23P01
INSERT INTO bookings
VALUES (1, '[2025-06-02 09:30, 2025-06-02 10:30)');
--> ERROR 23P01: conflicting key value violates exclusion constraint "bookings_room"
-->   DETAIL: Key (room_id, during)=(1, ["2025-06-02 09:30:00","2025-06-02 10:30:00")) conflicts with existing key (room_id, during)=(1, ["2025-06-02 09:00:00","2025-06-02 10:00:00")).
--! only: mariadb
INSERT INTO bookings VALUES
  (1, '2025-06-02 09:00', '2025-06-02 10:00'),
  (1, '2025-06-02 10:00', '2025-06-02 11:00');
--> INSERT 2
--! only: mariadb
--! error: 1062
INSERT INTO bookings
VALUES (1, '2025-06-02 09:30', '2025-06-02 10:30');
--> ERROR 1062: Duplicate entry '1-2025-06-02 10:30:00-2025-06-02 09:30:00' for key 'bookings_room'

-- [index]
--! only: postgres
--! expect: value == "gist"
SELECT amname AS type
FROM pg_class JOIN pg_am ON pg_am.oid = relam
WHERE relname = 'bookings_room';
-->  type
--> ------
-->  gist
--> (1 row)
--! only: mariadb
--! expect: value == "BTREE"
SELECT DISTINCT index_type AS type
FROM information_schema.statistics
WHERE table_schema = DATABASE() AND index_name = 'bookings_room';
-->  type
--> -------
-->  BTREE
--> (1 row)
