-- title: No room is booked twice at once
-- claim: An exclusion constraint, backed by GiST, rejects the overlapping row with 23P01.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [without-extension]
--! error: 42704
CREATE TABLE bookings (
  room_id INTEGER,
  during  TSRANGE,
  EXCLUDE USING gist (room_id WITH =, during WITH &&)
);
--> ERROR 42704: data type integer has no default operator class for access method "gist"
-->   HINT: You must specify an operator class for the index or define a default operator class for the data type.

-- [constraint]
CREATE EXTENSION btree_gist;
CREATE TABLE bookings (
  room_id INTEGER,
  during  TSRANGE,
  EXCLUDE USING gist (room_id WITH =, during WITH &&)
);

-- [accepted]
--! expect: rows == 3
INSERT INTO bookings VALUES
  (1, '[2025-06-02 09:00, 2025-06-02 10:00)'),
  (1, '[2025-06-02 10:00, 2025-06-02 11:00)'),
  (2, '[2025-06-02 09:30, 2025-06-02 10:30)');
--> INSERT 3

-- [rejected]
--! error: 23P01
--! expect: error == "23P01"
INSERT INTO bookings
VALUES (1, '[2025-06-02 09:30, 2025-06-02 10:30)');
--> ERROR 23P01: conflicting key value violates exclusion constraint "bookings_room_id_during_excl"
-->   DETAIL: Key (room_id, during)=(1, ["2025-06-02 09:30:00","2025-06-02 10:30:00")) conflicts with existing key (room_id, during)=(1, ["2025-06-02 09:00:00","2025-06-02 10:00:00")).
