-- title: A PostgreSQL primary key is not clustered
-- claim: CLUSTER sorts the table once; the next UPDATE breaks the order.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE badges (badge_id SERIAL PRIMARY KEY, holder TEXT);
INSERT INTO badges (holder)
VALUES ('Ada'), ('Bea'), ('Cleo'), ('Dora');
--> INSERT 4

-- [flag]
--! expect: col("indisprimary") == ["t"]
--! expect: col("indisclustered") == ["f"]
SELECT indexrelid::regclass AS index, indisprimary, indisclustered
FROM pg_index WHERE indrelid = 'badges'::regclass;
-->  index       | indisprimary | indisclustered
--> -------------+--------------+----------------
-->  badges_pkey | t            | f
--> (1 row)

-- [update]
UPDATE badges SET holder = 'Beate' WHERE badge_id = 2;
--> UPDATE 1
--! as: moved
--! expect: col("badge_id") == [1, 3, 4, 2]
--! expect: col("ctid")[3] == "(0,5)"
SELECT ctid, badge_id, holder FROM badges;
-->  ctid  | badge_id | holder
--> -------+----------+--------
-->  (0,1) |        1 | Ada
-->  (0,3) |        3 | Cleo
-->  (0,4) |        4 | Dora
-->  (0,5) |        2 | Beate
--> (4 rows)

-- [cluster]
CLUSTER badges USING badges_pkey;
--! expect: col("badge_id") == [1, 2, 3, 4]
SELECT ctid, badge_id, holder FROM badges;
-->  ctid  | badge_id | holder
--> -------+----------+--------
-->  (0,1) |        1 | Ada
-->  (0,2) |        2 | Beate
-->  (0,3) |        3 | Cleo
-->  (0,4) |        4 | Dora
--> (4 rows)

UPDATE badges SET holder = 'Adah' WHERE badge_id = 1;
--> UPDATE 1
--! expect: col("badge_id") == [2, 3, 4, 1]
SELECT ctid, badge_id, holder FROM badges;
-->  ctid  | badge_id | holder
--> -------+----------+--------
-->  (0,2) |        2 | Beate
-->  (0,3) |        3 | Cleo
-->  (0,4) |        4 | Dora
-->  (0,5) |        1 | Adah
--> (4 rows)
