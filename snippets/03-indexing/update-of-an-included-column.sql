-- title: Updating an included column writes the index
-- claim: Updates of a column outside the index are all HOT and leave it alone; updates of an included column never are.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
-- Counters are reported about once a second; this reports them now.
CREATE PROCEDURE flush_statistics()
LANGUAGE sql AS 'SELECT pg_stat_force_next_flush()';
CREATE TABLE items (item_id int, price int, note text)
  WITH (fillfactor = 50);
INSERT INTO items
SELECT i, 100, 'new' FROM generate_series(1, 1000) AS i;
--> INSERT 1000
CREATE INDEX items_covering ON items (item_id) INCLUDE (price);
CALL flush_statistics();

-- [outside]
UPDATE items SET note = 'old' WHERE item_id % 10 = 0;
--> UPDATE 100
CALL flush_statistics();
--! as: outside
--! expect: col("updates") == [100] and col("hot") == [100]
SELECT n_tup_upd AS updates, n_tup_hot_upd AS hot
FROM pg_stat_user_tables WHERE relname = 'items';
-->  updates | hot
--> ---------+-----
-->      100 | 100
--> (1 row)

-- [included]
UPDATE items SET price = 200 WHERE item_id % 10 = 1;
--> UPDATE 100
CALL flush_statistics();
--! as: included
--! expect: col("updates") == [200] and col("hot") == [100]
SELECT n_tup_upd AS updates, n_tup_hot_upd AS hot
FROM pg_stat_user_tables WHERE relname = 'items';
-->  updates | hot
--> ---------+-----
-->      200 | 100
--> (1 row)
