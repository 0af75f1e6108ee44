-- title: A hundred bytes are not a hundred bytes
-- claim: PostgreSQL adds a header and a line pointer to each row.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE notes (body TEXT NOT NULL);
INSERT INTO notes
SELECT repeat('x', 99) FROM generate_series(1, 100000);
--> INSERT 100000

-- [size]
--! as: row
--! expect: value == 100
SELECT DISTINCT pg_column_size(body) AS data_bytes FROM notes;
-->  data_bytes
--> ------------
-->         100
--> (1 row)

--! as: disk
--! expect: value >= row.value + 28
--! expect: value < row.value + 40
SELECT pg_relation_size('notes') / count(*) AS bytes_on_disk
FROM notes;
-->  bytes_on_disk
--> ---------------
-->            134
--> (1 row)
