-- title: Freezing resets a table's age
-- claim: VACUUM FREEZE marks old versions as visible to all, and the table's age falls.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;
CREATE TABLE customers AS
SELECT n AS customer_id FROM generate_series(1, 3) AS n;
--> SELECT 3
CREATE TABLE ticks (tick INTEGER);
CREATE PROCEDURE use_transactions(how_many INTEGER)
LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1 .. how_many LOOP
    INSERT INTO ticks VALUES (i);
    COMMIT;
  END LOOP;
END $$;
CREATE VIEW freezing AS
SELECT age(c.relfrozenxid) AS age,
  bool_and('HEAP_XMIN_FROZEN' = ANY (combined_flags)) AS frozen
FROM pg_class AS c,
  heap_page_items(get_raw_page('customers', 0)),
  heap_tuple_infomask_flags(t_infomask, t_infomask2)
WHERE c.oid = 'customers'::regclass
GROUP BY c.relfrozenxid;

-- [age]
CALL use_transactions(1000);
--! as: old
--! mask: age
--! expect: col("age")[0] >= 1000 and col("frozen") == ["f"]
SELECT * FROM freezing;
-->   age | frozen
--> ------+--------
-->  1004 | f
--> (1 row)
-- The database is as old as its oldest table.
--! mask: age
--! expect: value >= old.col("age")[0]
SELECT age(datfrozenxid) AS age
FROM pg_database WHERE datname = current_database();
-->   age
--> ------
-->  1016
--> (1 row)

-- [freeze]
VACUUM (FREEZE) customers;
--! mask: age
--! expect: col("age")[0] < 10 and col("frozen") == ["t"]
SELECT * FROM freezing;
-->  age | frozen
--> -----+--------
-->    0 | t
--> (1 row)
--! mask: xmin
--! expect: len(col("xmin")) == 3 and min(col("xmin")) > 2
SELECT xmin, customer_id FROM customers;
-->  xmin | customer_id
--> ------+-------------
-->   756 |           1
-->   756 |           2
-->   756 |           3
--> (3 rows)
