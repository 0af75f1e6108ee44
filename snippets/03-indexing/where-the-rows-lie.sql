-- title: Insert 3, 1, 2 and read without ORDER BY
-- claim: A heap returns rows as they arrived, a clustered table by key.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [integer-key]
CREATE TABLE badges (
  badge_id INTEGER PRIMARY KEY,
  holder   VARCHAR(20)
);
INSERT INTO badges VALUES (3, 'Cleo'), (1, 'Ada'), (2, 'Bea');
--> INSERT 3
--! as: badges
--! expect postgres: col("badge_id") == [3, 1, 2]
--! expect sqlite: col("badge_id") == [1, 2, 3]
--! expect mariadb: col("badge_id") == [1, 2, 3]
SELECT * FROM badges;
--postgres>  badge_id | holder
--postgres> ----------+--------
--postgres>         3 | Cleo
--postgres>         1 | Ada
--postgres>         2 | Bea
--postgres> (3 rows)
--sqlite>  badge_id | holder
--sqlite> ----------+--------
--sqlite>         1 | Ada
--sqlite>         2 | Bea
--sqlite>         3 | Cleo
--sqlite> (3 rows)
--mariadb>  badge_id | holder
--mariadb> ----------+--------
--mariadb>         1 | Ada
--mariadb>         2 | Bea
--mariadb>         3 | Cleo
--mariadb> (3 rows)

-- [text-key]
CREATE TABLE gates (code VARCHAR(2) PRIMARY KEY, terminal INTEGER);
INSERT INTO gates VALUES ('C3', 2), ('A1', 1), ('B2', 1);
--> INSERT 3
--! as: gates
--! expect postgres sqlite: col("code") == ["C3", "A1", "B2"]
--! expect mariadb: col("code") == ["A1", "B2", "C3"]
SELECT * FROM gates;
--postgres>  code | terminal
--postgres> ------+----------
--postgres>  C3   |        2
--postgres>  A1   |        1
--postgres>  B2   |        1
--postgres> (3 rows)
--sqlite>  code | terminal
--sqlite> ------+----------
--sqlite>  C3   |        2
--sqlite>  A1   |        1
--sqlite>  B2   |        1
--sqlite> (3 rows)
--mariadb>  code | terminal
--mariadb> ------+----------
--mariadb>  A1   |        1
--mariadb>  B2   |        1
--mariadb>  C3   |        2
--mariadb> (3 rows)

-- [without-rowid]
--! only: sqlite
CREATE TABLE doors (code TEXT PRIMARY KEY, terminal INTEGER)
WITHOUT ROWID;
--! only: sqlite
INSERT INTO doors VALUES ('C3', 2), ('A1', 1), ('B2', 1);
--> INSERT 3
--! only: sqlite
--! expect: col("code") == ["A1", "B2", "C3"]
SELECT * FROM doors;
-->  code | terminal
--> ------+----------
-->  A1   |        1
-->  B2   |        1
-->  C3   |        2
--> (3 rows)
