-- title: A rollback leaves a gap in the numbers
-- claim: PostgreSQL and MariaDB do not hand out the number of the rolled-back row again; SQLite does.
-- engines: postgres mariadb sqlite
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

-- [setup]
--! only: postgres
CREATE TABLE invoices (
  invoice_id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer   TEXT
);
--! only: mariadb
CREATE TABLE invoices (
  invoice_id INTEGER AUTO_INCREMENT PRIMARY KEY,
  customer   TEXT
);
--! only: sqlite
CREATE TABLE invoices (
  invoice_id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer   TEXT
);

-- [gap]
INSERT INTO invoices (customer) VALUES ('Alice');
--> INSERT 1
BEGIN;
INSERT INTO invoices (customer) VALUES ('Bob');
--> INSERT 1
ROLLBACK;
INSERT INTO invoices (customer) VALUES ('Carol');
--> INSERT 1

--! expect postgres mariadb: col("invoice_id") == [1, 3]
--! expect sqlite: col("invoice_id") == [1, 2]
SELECT invoice_id, customer FROM invoices ORDER BY invoice_id;
--postgres,mariadb>  invoice_id | customer
--postgres,mariadb> ------------+----------
--postgres,mariadb>           1 | Alice
--postgres,mariadb>           3 | Carol
--postgres,mariadb> (2 rows)
--sqlite>  invoice_id | customer
--sqlite> ------------+----------
--sqlite>           1 | Alice
--sqlite>           2 | Carol
--sqlite> (2 rows)
