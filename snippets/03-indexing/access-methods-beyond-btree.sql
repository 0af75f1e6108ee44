-- title: PostgreSQL's index types
-- claim: B-tree is the default of six built-in index access methods, none an LSM tree.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [list]
--! as: methods
--! expect: col("amname") == ["brin", "btree", "gin", "gist", "hash", "spgist"]
SELECT amname FROM pg_am WHERE amtype = 'i' ORDER BY amname;
-->  amname
--> --------
-->  brin
-->  btree
-->  gin
-->  gist
-->  hash
-->  spgist
--> (6 rows)

-- [create]
CREATE TABLE parcels (weight INTEGER, tags INTEGER[], area BOX);
CREATE INDEX parcels_default ON parcels (weight);
CREATE INDEX parcels_hash    ON parcels USING hash (weight);
CREATE INDEX parcels_brin    ON parcels USING brin (weight);
CREATE INDEX parcels_gin     ON parcels USING gin (tags);
CREATE INDEX parcels_gist    ON parcels USING gist (area);
CREATE INDEX parcels_spgist  ON parcels USING spgist (area);

--! expect: rows == 6
--! expect: col("amname")[1] == "btree"
SELECT relname, amname
FROM pg_class JOIN pg_am ON pg_am.oid = relam
WHERE relkind = 'i' AND relname LIKE 'parcels%' ORDER BY relname;
-->  relname         | amname
--> -----------------+--------
-->  parcels_brin    | brin
-->  parcels_default | btree
-->  parcels_gin     | gin
-->  parcels_gist    | gist
-->  parcels_hash    | hash
-->  parcels_spgist  | spgist
--> (6 rows)
