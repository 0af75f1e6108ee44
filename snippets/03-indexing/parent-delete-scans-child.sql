-- title: Deleting a parent searches the children
-- claim: Without an index on the foreign key column, one deleted parent reads the whole child table.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
-- Counters are reported about once a second; this reports them now.
CREATE PROCEDURE flush_statistics()
LANGUAGE sql AS 'SELECT pg_stat_force_next_flush()';
CREATE TABLE warehouses (warehouse_id int PRIMARY KEY);
CREATE TABLE shelves (
  shelf_id     int PRIMARY KEY,
  warehouse_id int REFERENCES warehouses
);
CREATE PROCEDURE reset_counters() LANGUAGE sql AS $$
  SELECT pg_stat_reset_single_table_counters('shelves'::regclass)
$$;
INSERT INTO warehouses SELECT generate_series(1, 100);
--> INSERT 100
INSERT INTO shelves
SELECT i, i % 90 + 1 FROM generate_series(1, 9000) AS i;
--> INSERT 9000
ANALYZE warehouses;
ANALYZE shelves;
CALL flush_statistics();
CALL reset_counters();

-- [without]
DELETE FROM warehouses WHERE warehouse_id = 95;
--> DELETE 1
CALL flush_statistics();
--! as: before
--! expect: col("rows_scanned") == [9000] and col("lookups") == [0]
SELECT seq_tup_read AS rows_scanned,
       coalesce(idx_scan, 0) AS lookups
FROM pg_stat_user_tables WHERE relname = 'shelves';
-->  rows_scanned | lookups
--> --------------+---------
-->          9000 |       0
--> (1 row)

-- [with]
CREATE INDEX shelves_by_warehouse ON shelves (warehouse_id);
CALL flush_statistics();
CALL reset_counters();
DELETE FROM warehouses WHERE warehouse_id = 96;
--> DELETE 1
CALL flush_statistics();
--! as: after
--! expect: col("rows_scanned") == [0] and col("lookups") == [1]
SELECT seq_tup_read AS rows_scanned,
       coalesce(idx_scan, 0) AS lookups
FROM pg_stat_user_tables WHERE relname = 'shelves';
-->  rows_scanned | lookups
--> --------------+---------
-->             0 |       1
--> (1 row)
