-- title: One transaction at SERIALIZABLE is not enough
-- claim: If the other runs at REPEATABLE READ, both commit and nobody is left.
-- dataset: bank
-- engines: postgres
-- sessions: abel baker
-- recorded: PostgreSQL 18.6

--@ abel
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ baker
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ abel
UPDATE doctors SET on_call = false WHERE doctor_id = 1;
--> UPDATE 1

--@ baker
UPDATE doctors SET on_call = false WHERE doctor_id = 2;
--> UPDATE 1
--! expect: error is None
COMMIT;

--@ abel
--! expect: error is None
COMMIT;

-- [result]
--! expect: value == 0
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        0
--> (1 row)
