-- title: The lock of a plain CREATE INDEX
-- claim: It holds a SHARE lock until the transaction ends; that mode lets others read, but not write.
-- dataset: shop
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [locks]
BEGIN;
CREATE INDEX orders_by_customer ON orders (customer_id);
--! expect: col("mode") == ["ShareLock"]
SELECT mode, granted FROM pg_locks
WHERE relation = 'orders'::regclass AND mode <> 'AccessShareLock';
-->  mode      | granted
--> -----------+---------
-->  ShareLock | t
--> (1 row)
ROLLBACK;
