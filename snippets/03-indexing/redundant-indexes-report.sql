-- title: Indexes that another index already covers
-- claim: An index whose columns are the first columns of a wider one is usually redundant; a unique one is not.
-- dataset: shop-large
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [setup]
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX orders_by_customer_time
  ON orders (customer_id, ordered_at);
CREATE INDEX orders_by_customer_too ON orders (customer_id);
CREATE INDEX orders_by_time ON orders (ordered_at);
CREATE INDEX orders_by_id_status ON orders (order_id, status);

-- [report]
--! only: postgres
--! expect: "orders_by_time" not in col("redundant")
--! expect: "orders_pkey" not in col("redundant")
--! expect: "orders_by_customer" in col("redundant") and "orders_by_customer_too" in col("redundant")
SELECT a.indexrelid::regclass AS redundant,
       b.indexrelid::regclass AS covered_by
FROM pg_index AS a
JOIN pg_index AS b
  ON a.indrelid = b.indrelid AND a.indexrelid <> b.indexrelid
 AND b.indkey::text || ' ' LIKE a.indkey::text || ' %'
 AND b.indclass::text || ' ' LIKE a.indclass::text || ' %'
WHERE NOT a.indisunique AND a.indnatts = a.indnkeyatts
  AND NOT a.indisexclusion AND b.indisvalid
  AND a.indpred IS NULL AND b.indpred IS NULL
  AND a.indexprs IS NULL
  AND (a.indkey <> b.indkey OR a.indexrelid > b.indexrelid)
  AND a.indrelid = 'orders'::regclass
ORDER BY 1, 2;
-->  redundant              | covered_by
--> ------------------------+-------------------------
-->  orders_by_customer     | orders_by_customer_time
-->  orders_by_customer_too | orders_by_customer
-->  orders_by_customer_too | orders_by_customer_time
--> (3 rows)

-- [list]
--! only: sqlite
--! expect: rows == 5
SELECT il.name AS "index", group_concat(ii.name, ', ') AS columns
FROM pragma_index_list('orders') AS il,
     pragma_index_info(il.name) AS ii
GROUP BY il.name ORDER BY columns;
-->  index                   | columns
--> -------------------------+-------------------------
-->  orders_by_customer      | customer_id
-->  orders_by_customer_too  | customer_id
-->  orders_by_customer_time | customer_id, ordered_at
-->  orders_by_id_status     | order_id, status
-->  orders_by_time          | ordered_at
--> (5 rows)
