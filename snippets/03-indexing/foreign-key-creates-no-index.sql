-- title: A foreign key creates no index
-- claim: PostgreSQL and SQLite index the referenced key only; InnoDB also indexes the referencing column.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [tables]
CREATE TABLE warehouses (warehouse_id INTEGER PRIMARY KEY);
CREATE TABLE shelves (
  shelf_id     INTEGER PRIMARY KEY,
  warehouse_id INTEGER,
  FOREIGN KEY (warehouse_id) REFERENCES warehouses (warehouse_id)
);

-- [indexes]
--! only: postgres
--! expect: col("indexname") == ["shelves_pkey"]
SELECT indexname FROM pg_indexes WHERE tablename = 'shelves';
-->  indexname
--> --------------
-->  shelves_pkey
--> (1 row)
--! only: sqlite
--! expect: rows == 0
SELECT name FROM pragma_index_list('shelves');
-->  name
--> ------
--> (0 rows)
--! only: mariadb
--! expect: col("column_name") == ["shelf_id", "warehouse_id"]
SELECT index_name, column_name FROM information_schema.statistics
WHERE table_schema = database() AND table_name = 'shelves'
ORDER BY column_name;
-->  index_name   | column_name
--> --------------+--------------
-->  PRIMARY      | shelf_id
-->  warehouse_id | warehouse_id
--> (2 rows)
