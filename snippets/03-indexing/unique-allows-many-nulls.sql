-- title: UNIQUE lets in as many NULLs as you like
-- claim: Two NULLs pass on all three engines; PostgreSQL can refuse the second with NULLS NOT DISTINCT.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [default]
CREATE TABLE accounts (
  account_id INTEGER PRIMARY KEY,
  email      VARCHAR(80)
);
CREATE UNIQUE INDEX accounts_email ON accounts (email);
--! expect: rows == 2
INSERT INTO accounts VALUES (1, NULL), (2, NULL);
--> INSERT 2
--! expect: col("nulls") == [2]
SELECT count(*) AS nulls FROM accounts WHERE email IS NULL;
-->  nulls
--> -------
-->      2
--> (1 row)

-- [strict]
DELETE FROM accounts WHERE account_id = 2;
--> DELETE 1
--! error sqlite: SQLITE_ERROR
--! error mariadb: 1064
CREATE UNIQUE INDEX accounts_email_strict ON accounts (email)
  NULLS NOT DISTINCT;
--sqlite> ERROR SQLITE_ERROR: near "NULLS": syntax error
--mariadb> ERROR 1064: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'NOT DISTINCT' at line 2
--! only: postgres
--! error: 23505
INSERT INTO accounts VALUES (3, NULL);
--> ERROR 23505: duplicate key value violates unique constraint "accounts_email_strict"
-->   DETAIL: Key (email)=(null) already exists.
