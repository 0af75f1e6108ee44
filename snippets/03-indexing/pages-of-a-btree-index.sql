-- title: The pages of a PostgreSQL B-tree
-- claim: The root holds separators, the leaves hold row addresses and links.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;

-- [root]
--! as: meta
--! expect: col("level") == [1]
SELECT root, level FROM bt_metap('orders_pkey');
-->  root | level
--> ------+-------
-->     3 |     1
--> (1 row)

-- `data` is the key, `ctid` the index page below it
--! as: separators
--! expect: col("separator") == [None, 367, 733, 1099]
SELECT itemoffset, (ctid::text::point)[0] AS child_page,
  ('x' || nullif(substr(data, 10, 2) || substr(data, 7, 2)
    || substr(data, 4, 2) || substr(data, 1, 2), '')
  )::bit(32)::int AS separator
FROM bt_page_items('orders_pkey', 3)
ORDER BY itemoffset LIMIT 4;
-->  itemoffset | child_page | separator
--> ------------+------------+-----------
-->           1 |          1 |      NULL
-->           2 |          2 |       367
-->           3 |          4 |       733
-->           4 |          5 |      1099
--> (4 rows)

-- [leaf]
--! as: leaf
--! expect: col("type") == ["l"]
--! expect: col("live_items")[0] > 300
--! expect: col("btpo_prev") == [1] and col("btpo_next") == [4]
SELECT type, live_items, btpo_prev, btpo_next
FROM bt_page_stats('orders_pkey', 2);
-->  type | live_items | btpo_prev | btpo_next
--> ------+------------+-----------+-----------
-->  l    |        367 |         1 |         4
--> (1 row)

--! as: entries
--! expect: col("order_id") == [367, 368, 369]
--! expect: all(tid is not None for tid in col("htid"))
SELECT htid,
  (SELECT order_id FROM orders WHERE ctid = htid) AS order_id
FROM bt_page_items('orders_pkey', 2)
WHERE itemoffset > 1 -- the first item is the page's upper bound
ORDER BY itemoffset LIMIT 3;
-->  htid   | order_id
--> --------+----------
-->  (2,95) |      367
-->  (2,96) |      368
-->  (2,97) |      369
--> (3 rows)
