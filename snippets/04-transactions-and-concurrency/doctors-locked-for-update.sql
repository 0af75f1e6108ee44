-- title: The second doctor waits, then finds one on call
-- claim: FOR UPDATE makes the two decisions take turns, so the second sees the first.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: abel baker
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ abel
BEGIN;
--! expect: rows == 2
SELECT name FROM doctors WHERE on_call
ORDER BY doctor_id FOR UPDATE;
-->  name
--> -----------
-->  Dr. Abel
-->  Dr. Baker
--> (2 rows)

--@ baker
BEGIN;
--! as: second
--! waits
--! expect: col("name") == ["Dr. Baker"]
SELECT name FROM doctors WHERE on_call
ORDER BY doctor_id FOR UPDATE;
--> waits for abel, until step 6
-->  name
--> -----------
-->  Dr. Baker
--> (1 row)

--@ abel
UPDATE doctors SET on_call = false WHERE doctor_id = 1;
--> UPDATE 1
COMMIT;

--@ baker
ROLLBACK;

-- [result]
--! expect: value == 1
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        1
--> (1 row)
