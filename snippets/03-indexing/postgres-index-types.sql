-- title: Six index types in one server
-- claim: PostgreSQL 18 has six index access methods built in, and no LSM tree.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE stores (
  store_id  INTEGER PRIMARY KEY,
  email     TEXT NOT NULL,
  tags      TEXT[] NOT NULL,
  place     POINT NOT NULL,
  opened_on DATE NOT NULL
);

-- [types]
--! expect: col("amname") == ["brin", "btree", "gin", "gist", "hash", "spgist"]
SELECT amname, obj_description(oid, 'pg_am') AS description
FROM pg_am WHERE amtype = 'i' ORDER BY amname;
-->  amname | description
--> --------+----------------------------------------
-->  brin   | block range index (BRIN) access method
-->  btree  | b-tree index access method
-->  gin    | GIN index access method
-->  gist   | GiST index access method
-->  hash   | hash index access method
-->  spgist | SP-GiST index access method
--> (6 rows)

-- [create]
CREATE INDEX stores_email ON stores USING hash (email);
CREATE INDEX stores_tags ON stores USING gin (tags);
CREATE INDEX stores_place ON stores USING gist (place);
CREATE INDEX stores_point ON stores USING spgist (place);
CREATE INDEX stores_opened_on ON stores USING brin (opened_on);

-- [list]
--! expect: len(set(col("type"))) == 6
SELECT indexrelid::regclass AS index, amname AS type
FROM pg_index
JOIN pg_class ON pg_class.oid = indexrelid
JOIN pg_am ON pg_am.oid = relam
WHERE indrelid = 'stores'::regclass
ORDER BY type;
-->  index            | type
--> ------------------+--------
-->  stores_opened_on | brin
-->  stores_pkey      | btree
-->  stores_tags      | gin
-->  stores_place     | gist
-->  stores_email     | hash
-->  stores_point     | spgist
--> (6 rows)
