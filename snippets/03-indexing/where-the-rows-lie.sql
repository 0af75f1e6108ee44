-- title: Insert 3, 1, 2 and read without ORDER BY
-- claim: A heap returns rows as they arrived, a clustered table by key.
-- engines: postgres sqlite mariadb

-- [integer-key]
CREATE TABLE badges (
  badge_id INTEGER PRIMARY KEY,
  holder   VARCHAR(20)
);
INSERT INTO badges VALUES (3, 'Cleo'), (1, 'Ada'), (2, 'Bea');
--! as: badges
--! expect postgres: col("badge_id") == [3, 1, 2]
--! expect sqlite: col("badge_id") == [1, 2, 3]
--! expect mariadb: col("badge_id") == [1, 2, 3]
SELECT * FROM badges;

-- [text-key]
CREATE TABLE gates (code VARCHAR(2) PRIMARY KEY, terminal INTEGER);
INSERT INTO gates VALUES ('C3', 2), ('A1', 1), ('B2', 1);
--! as: gates
--! expect postgres sqlite: col("code") == ["C3", "A1", "B2"]
--! expect mariadb: col("code") == ["A1", "B2", "C3"]
SELECT * FROM gates;

-- [without-rowid]
--! only: sqlite
CREATE TABLE doors (code TEXT PRIMARY KEY, terminal INTEGER)
WITHOUT ROWID;
--! only: sqlite
INSERT INTO doors VALUES ('C3', 2), ('A1', 1), ('B2', 1);
--! only: sqlite
--! expect: col("code") == ["A1", "B2", "C3"]
SELECT * FROM doors;
