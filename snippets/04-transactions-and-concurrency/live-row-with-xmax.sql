-- title: A live row with an xmax
-- claim: A lock, a rolled-back DELETE and a foreign-key check leave a number in xmax; the row stays.
-- dataset: bank
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [lock]
--! expect: col("xmax") == [0, 0, 0]
SELECT xmax, name, on_call FROM doctors ORDER BY doctor_id;
-->  xmax | name      | on_call
--> ------+-----------+---------
-->     0 | Dr. Abel  | t
-->     0 | Dr. Baker | t
-->     0 | Dr. Chang | f
--> (3 rows)
BEGIN;
SELECT name FROM doctors WHERE doctor_id = 1 FOR UPDATE;
-->  name
--> ----------
-->  Dr. Abel
--> (1 row)
ROLLBACK;
BEGIN;
DELETE FROM doctors WHERE doctor_id = 2;
--> DELETE 1
ROLLBACK;
--! mask: xmax
--! expect: col("xmax")[0] > 0 and col("xmax")[1] > 0
--! expect: col("xmax")[2] == 0
SELECT xmax, name, on_call FROM doctors ORDER BY doctor_id;
-->  xmax | name      | on_call
--> ------+-----------+---------
-->  4778 | Dr. Abel  | t
-->  4779 | Dr. Baker | t
-->     0 | Dr. Chang | f
--> (3 rows)

-- [foreign-key]
-- Each transfer locked the two accounts that it names.
--! expect: col("named") == ["f", "t"] and col("marked") == [0, 5]
SELECT account_id IN (SELECT from_account_id FROM transfers
    UNION SELECT to_account_id FROM transfers) AS named,
  count(*) AS accounts,
  count(*) FILTER (WHERE xmax <> '0') AS marked
FROM accounts GROUP BY named ORDER BY named;
-->  named | accounts | marked
--> -------+----------+--------
-->  f     |        1 |      0
-->  t     |        5 |      5
--> (2 rows)
