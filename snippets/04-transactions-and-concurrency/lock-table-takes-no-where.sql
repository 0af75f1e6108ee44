-- title: `LOCK TABLE` takes no `WHERE`
-- claim: `LOCK TABLE` locks a whole table, so naming rows in it is a syntax error.
-- dataset: bank
-- engines: postgres mariadb
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--! only: postgres
--! error: 42601
LOCK TABLE accounts WHERE account_id IN (1, 2);
--> ERROR 42601: syntax error at or near "WHERE"
--! only: mariadb
--! error: 1064
LOCK TABLES accounts WRITE WHERE account_id IN (1, 2);
--> ERROR 1064: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'WHERE account_id IN (1, 2)' at line 1
