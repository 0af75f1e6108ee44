-- title: Roll back a `TRUNCATE`
-- claim: PostgreSQL fires the trigger, goes on counting and brings the rows back; MariaDB counts from 1 and has committed everything.
-- engines: postgres mariadb
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [setup]
--! only: postgres
CREATE TABLE tickets (
  ticket_id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  guest     TEXT
);
--! only: mariadb
CREATE TABLE tickets (
  ticket_id INTEGER AUTO_INCREMENT PRIMARY KEY,
  guest     TEXT
);
INSERT INTO tickets (guest) VALUES ('Alice'), ('Bob');
--> INSERT 2
--! only: postgres
CREATE FUNCTION say_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE 'trigger: % of %', TG_OP, TG_TABLE_NAME;
  RETURN NULL;
END $$;
--! only: postgres
CREATE TRIGGER emptied AFTER TRUNCATE ON tickets
FOR EACH STATEMENT EXECUTE FUNCTION say_it();

-- [truncate]
BEGIN;
TRUNCATE TABLE tickets;
--postgres> NOTICE: trigger: TRUNCATE of tickets
INSERT INTO tickets (guest) VALUES ('Carol');
--> INSERT 1
--! expect postgres: col("ticket_id") == [3]
--! expect mariadb: col("ticket_id") == [1]
SELECT ticket_id, guest FROM tickets;
--postgres>  ticket_id | guest
--postgres> -----------+-------
--postgres>          3 | Carol
--postgres> (1 row)
--mariadb>  ticket_id | guest
--mariadb> -----------+-------
--mariadb>          1 | Carol
--mariadb> (1 row)
ROLLBACK;

--! expect postgres: col("guest") == ["Alice", "Bob"]
--! expect mariadb: col("guest") == ["Carol"]
SELECT ticket_id, guest FROM tickets ORDER BY ticket_id;
--postgres>  ticket_id | guest
--postgres> -----------+-------
--postgres>          1 | Alice
--postgres>          2 | Bob
--postgres> (2 rows)
--mariadb>  ticket_id | guest
--mariadb> -----------+-------
--mariadb>          1 | Carol
--mariadb> (1 row)
