-- title: A counter with a CHECK
-- claim: The constraint refuses the second doctor at the default level of both engines.
-- engines: postgres mariadb
-- sessions: abel baker
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [setup]
CREATE TABLE shifts (
  shift   VARCHAR(10) NOT NULL PRIMARY KEY,
  on_call INTEGER NOT NULL CHECK (on_call >= 1)
);
INSERT INTO shifts VALUES ('night', 2);
--> INSERT 1

-- [timeline]
--@ abel
BEGIN;
UPDATE shifts SET on_call = on_call - 1 WHERE shift = 'night';
--> UPDATE 1

--@ baker
BEGIN;
--! waits
--! error postgres: 23514
--! error mariadb: 4025
--! mask: number
UPDATE shifts SET on_call = on_call - 1 WHERE shift = 'night';
--postgres> waits for abel, until step 5
--postgres> ERROR 23514: new row for relation "shifts" violates check constraint "shifts_on_call_check"
--postgres>   DETAIL: Failing row contains (night, 0).
--mariadb> waits for abel, until step 5
--mariadb> ERROR 4025: CONSTRAINT `shifts.on_call` failed for `shifts`

--@ abel
COMMIT;

--@ baker
ROLLBACK;

-- [result]
--! expect: value == 1
SELECT on_call FROM shifts WHERE shift = 'night';
-->  on_call
--> ---------
-->        1
--> (1 row)
