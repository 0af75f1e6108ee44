-- title: What a PostgreSQL hash index refuses
-- claim: It cannot be unique, cover two columns or include one.
-- dataset: shop
-- engines: postgres
-- recorded: PostgreSQL 18.6

--! error: 0A000
--! expect: error == "0A000"
CREATE UNIQUE INDEX ON customers USING hash (email);
--> ERROR 0A000: access method "hash" does not support unique indexes

--! error: 0A000
--! expect: error == "0A000"
CREATE INDEX ON customers USING hash (country, city);
--> ERROR 0A000: access method "hash" does not support multicolumn indexes

--! error: 0A000
--! expect: error == "0A000"
CREATE INDEX ON customers USING hash (email) INCLUDE (city);
--> ERROR 0A000: access method "hash" does not support included columns
