-- title: Shop, large
-- description: The shop with 20,000 customers, 1,000 products and 100,000 orders of 2024 and 2025, and no order items. Customer 42 has 500 orders, one order in a hundred is pending, one customer in twenty is active.
-- extends: shop
-- rows: customers 20000, products 1000, orders 100000, order_items 0

-- Every engine makes the same rows: `h` scrambles the row number with
-- integer arithmetic, and squares of it stand in for random numbers.
-- The drafts are the same statement everywhere; only the last step,
-- which turns seconds into timestamps, is spelled once for each engine.
-- Every row finds its match in the word lists; LEFT JOIN is there to make
-- SQLite start from the numbers, which is four times as fast.

--! only: mariadb
SET @old_sql_mode = @@sql_mode, sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT'), foreign_key_checks = 0;

-- Bulk loading is faster without the foreign key; it comes back below.
--! only: postgres
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

CREATE TEMPORARY TABLE draft_customers AS
WITH RECURSIVE
series (i) AS (
  SELECT 0 UNION ALL SELECT i + 1 FROM series WHERE i < 199
),
numbers (n) AS (
  SELECT a.i * 100 + b.i + 1 FROM series a CROSS JOIN series b WHERE b.i < 100
),
scrambled (n, h) AS (
  SELECT n, (n * 2654435761) % 2147483647 FROM numbers
),
drawn (n, f, l, c) AS (
  SELECT n,
    ((h + 11) * (h + 11)) % 2147483647 % 25,
    ((h + 23) * (h + 23)) % 2147483647 % 80,
    ((h + 37) * (h + 37)) % 2147483647 % 20
  FROM scrambled
),
first_names (f, first_name) AS (
  VALUES (0, 'Ada'), (1, 'Ben'), (2, 'Clara'), (3, 'Daniel'), (4, 'Elena'),
    (5, 'Felix'), (6, 'Grace'), (7, 'Hugo'), (8, 'Ines'), (9, 'Jonas'),
    (10, 'Karin'), (11, 'Leo'), (12, 'Maria'), (13, 'Nils'), (14, 'Olga'),
    (15, 'Paul'), (16, 'Quinn'), (17, 'Rosa'), (18, 'Samuel'), (19, 'Tara'),
    (20, 'Uma'), (21, 'Victor'), (22, 'Wanda'), (23, 'Yusuf'), (24, 'Zoe')
),
last_names (l, last_name) AS (
  VALUES (0, 'Adler'), (1, 'Almeida'), (2, 'Andersen'), (3, 'Baker'),
    (4, 'Bauer'), (5, 'Becker'), (6, 'Bianchi'), (7, 'Borg'), (8, 'Brandt'),
    (9, 'Carter'), (10, 'Castro'), (11, 'Clark'), (12, 'Costa'),
    (13, 'Cruz'), (14, 'Dahl'), (15, 'Diaz'), (16, 'Dubois'), (17, 'Eriksen'),
    (18, 'Evans'), (19, 'Farkas'), (20, 'Ferrari'), (21, 'Fischer'),
    (22, 'Fontaine'), (23, 'Garcia'), (24, 'Greco'), (25, 'Gruber'),
    (26, 'Haas'), (27, 'Hansen'), (28, 'Hoffmann'), (29, 'Horvat'),
    (30, 'Ivanov'), (31, 'Jansen'), (32, 'Jensen'), (33, 'Kaya'),
    (34, 'Keller'), (35, 'Khan'), (36, 'Klein'), (37, 'Kovacs'),
    (38, 'Kruger'), (39, 'Lang'), (40, 'Larsen'), (41, 'Lehmann'),
    (42, 'Lindgren'), (43, 'Lopez'), (44, 'Maier'), (45, 'Marino'),
    (46, 'Martin'), (47, 'Mendes'), (48, 'Meyer'), (49, 'Moreau'),
    (50, 'Moretti'), (51, 'Murphy'), (52, 'Nagy'), (53, 'Nielsen'),
    (54, 'Novak'), (55, 'Nowak'), (56, 'Olsen'), (57, 'Ortega'),
    (58, 'Patel'), (59, 'Pereira'), (60, 'Peters'), (61, 'Petrov'),
    (62, 'Popescu'), (63, 'Ramos'), (64, 'Ricci'), (65, 'Richter'),
    (66, 'Romano'), (67, 'Santos'), (68, 'Sato'), (69, 'Schmidt'),
    (70, 'Schulz'), (71, 'Silva'), (72, 'Sousa'), (73, 'Svensson'),
    (74, 'Taylor'), (75, 'Toth'), (76, 'Vogel'), (77, 'Wagner'),
    (78, 'Weber'), (79, 'Zimmer')
),
cities (c, city, country) AS (
  VALUES (0, 'Berlin', 'DE'), (1, 'Berlin', 'DE'), (2, 'Berlin', 'DE'),
    (3, 'Berlin', 'DE'), (4, 'Berlin', 'DE'), (5, 'Paris', 'FR'),
    (6, 'Paris', 'FR'), (7, 'Paris', 'FR'), (8, 'Paris', 'FR'),
    (9, 'Madrid', 'ES'), (10, 'Madrid', 'ES'), (11, 'Madrid', 'ES'),
    (12, 'Hamburg', 'DE'), (13, 'Hamburg', 'DE'), (14, 'Lisbon', 'PT'),
    (15, 'Porto', 'PT'), (16, 'Lyon', 'FR'), (17, 'Rome', 'IT'),
    (18, 'Vienna', 'AT'), (19, 'Oslo', 'NO')
)
SELECT n AS customer_id, first_name, last_name,
  CASE WHEN n % 7 = 3
    THEN first_name || '.' || last_name || n || '@Example.com'
    ELSE LOWER(first_name || '.' || last_name) || n || '@example.com'
  END AS email,
  city, country,
  n % 20 = 2 AS is_active,
  n * 3150 + (n * 37) % 3000 AS seconds
FROM drawn
LEFT JOIN first_names ON first_names.f = drawn.f
LEFT JOIN last_names ON last_names.l = drawn.l
LEFT JOIN cities ON cities.c = drawn.c;

--! only: postgres
INSERT INTO customers
SELECT customer_id, first_name, last_name, email, city, country, is_active,
  TIMESTAMP '2022-01-01 00:00:00' + seconds * INTERVAL '1 second'
FROM draft_customers ORDER BY customer_id;

--! only: sqlite
INSERT INTO customers
SELECT customer_id, first_name, last_name, email, city, country, is_active,
  datetime('2022-01-01 00:00:00', seconds || ' seconds')
FROM draft_customers ORDER BY customer_id;

--! only: mariadb
INSERT INTO customers
SELECT customer_id, first_name, last_name, email, city, country, is_active,
  TIMESTAMP('2022-01-01 00:00:00') + INTERVAL seconds SECOND
FROM draft_customers ORDER BY customer_id;

DROP TABLE draft_customers;

CREATE TEMPORARY TABLE draft_products AS
WITH RECURSIVE
series (i) AS (
  SELECT 0 UNION ALL SELECT i + 1 FROM series WHERE i < 39
),
kinds (k, noun, category) AS (
  VALUES (0, 'Backpack', 'bags'), (1, 'Duffel Bag', 'bags'),
    (2, 'Hip Bag', 'bags'), (3, 'Rain Jacket', 'clothing'),
    (4, 'Fleece', 'clothing'), (5, 'Wool Socks', 'clothing'),
    (6, 'Gloves', 'clothing'), (7, 'Sun Hat', 'clothing'),
    (8, 'Bottle', 'kitchen'), (9, 'Camp Stove', 'kitchen'),
    (10, 'Cook Set', 'kitchen'), (11, 'Mug', 'kitchen'),
    (12, 'Head Lamp', 'lighting'), (13, 'Lantern', 'lighting'),
    (14, 'Dome Tent', 'shelter'), (15, 'Tarp', 'shelter'),
    (16, 'Hammock', 'shelter'), (17, 'Sleeping Bag', 'sleeping'),
    (18, 'Sleeping Mat', 'sleeping'), (19, 'Pillow', 'sleeping'),
    (20, 'Trail Map', 'books'), (21, 'Guide Book', 'books'),
    (22, 'Rope', 'climbing'), (23, 'Harness', 'climbing'),
    (24, 'Helmet', 'climbing')
),
adjectives (a, adjective) AS (
  VALUES (0, 'Alpine'), (1, 'Arctic'), (2, 'Autumn'), (3, 'Basalt'),
    (4, 'Birch'), (5, 'Canyon'), (6, 'Cedar'), (7, 'Cirrus'), (8, 'Coast'),
    (9, 'Comet'), (10, 'Delta'), (11, 'Desert'), (12, 'Dune'), (13, 'Ember'),
    (14, 'Falcon'), (15, 'Fjord'), (16, 'Forest'), (17, 'Glacier'),
    (18, 'Granite'), (19, 'Harbor'), (20, 'Horizon'), (21, 'Island'),
    (22, 'Juniper'), (23, 'Lagoon'), (24, 'Larch'), (25, 'Lunar'),
    (26, 'Meadow'), (27, 'Mesa'), (28, 'Mistral'), (29, 'Nordic'),
    (30, 'Orbit'), (31, 'Pine'), (32, 'Prairie'), (33, 'Ridge'),
    (34, 'River'), (35, 'Sierra'), (36, 'Summit'), (37, 'Tundra'),
    (38, 'Valley'), (39, 'Willow')
),
named (n, h, name, category) AS (
  SELECT a * 25 + k + 1, ((a * 25 + k + 1) * 2654435761) % 2147483647,
    adjective || ' ' || noun, category
  FROM series JOIN adjectives ON a = i CROSS JOIN kinds
),
drawn (n, name, category, p, s, z, b, c) AS (
  SELECT n, name, category,
    ((h + 11) * (h + 11)) % 2147483647 % 300,
    ((h + 23) * (h + 23)) % 2147483647 % 120,
    ((h + 37) * (h + 37)) % 2147483647 % 4,
    ((h + 41) * (h + 41)) % 2147483647 % 8,
    ((h + 53) * (h + 53)) % 2147483647 % 9
  FROM named
)
SELECT n AS product_id, name, category, 900 + p * 100 AS price,
  s AS stock,
  '{"size": "' || CASE z
    WHEN 0 THEN 'S' WHEN 1 THEN 'M' WHEN 2 THEN 'L' ELSE 'XL' END
  || '", "brand": "' || CASE b
    WHEN 0 THEN 'Norrland' WHEN 1 THEN 'Fjell' WHEN 2 THEN 'Ember'
    WHEN 3 THEN 'Kestrel' WHEN 4 THEN 'Tamarack' WHEN 5 THEN 'Vega'
    WHEN 6 THEN 'Osprey Bay' ELSE 'Lumen' END
  || '", "color": "' || CASE WHEN n % 100 = 17 THEN 'gold' ELSE CASE c
    WHEN 0 THEN 'black' WHEN 1 THEN 'blue' WHEN 2 THEN 'brown'
    WHEN 3 THEN 'green' WHEN 4 THEN 'grey' WHEN 5 THEN 'orange'
    WHEN 6 THEN 'red' WHEN 7 THEN 'white' ELSE 'yellow' END END
  || '"}' AS attributes
FROM drawn;

--! only: postgres
INSERT INTO products
SELECT product_id, name, category, price, stock, CAST(attributes AS JSONB)
FROM draft_products ORDER BY product_id;

--! only: sqlite mariadb
INSERT INTO products
SELECT product_id, name, category, price, stock, attributes
FROM draft_products ORDER BY product_id;

DROP TABLE draft_products;

CREATE TEMPORARY TABLE draft_orders AS
WITH RECURSIVE
series (i) AS (
  SELECT 0 UNION ALL SELECT i + 1 FROM series WHERE i < 999
),
numbers (block, n) AS (
  SELECT a.i, a.i * 100 + b.i + 1
  FROM series a CROSS JOIN series b WHERE b.i < 100
),
scrambled (n, h, s) AS (
  SELECT n, (n * 2654435761) % 2147483647, (n * 7 + block * 37 + 1) % 100
  FROM numbers
),
drawn (n, s, c, t, u) AS (
  SELECT n, s,
    ((h + 11) * (h + 11)) % 2147483647 % 20000 + 1,
    ((h + 23) * (h + 23)) % 2147483647 % 200,
    ((h + 37) * (h + 37)) % 2147483647 % 250
  FROM scrambled
)
SELECT n AS order_id,
  CASE WHEN n % 200 = 0 THEN 42 WHEN c = 42 THEN 43 ELSE c END AS customer_id,
  n * 631 + (t * 3) AS seconds,
  CASE WHEN s = 0 THEN 'pending' WHEN s <= 3 THEN 'cancelled'
    WHEN s <= 9 THEN 'paid' ELSE 'shipped' END AS status,
  500 + t * u AS total
FROM drawn;

--! only: postgres
INSERT INTO orders
SELECT order_id, customer_id,
  TIMESTAMP '2024-01-01 00:00:00' + seconds * INTERVAL '1 second',
  status, total
FROM draft_orders ORDER BY order_id;

--! only: sqlite
INSERT INTO orders
SELECT order_id, customer_id,
  datetime('2024-01-01 00:00:00', seconds || ' seconds'),
  status, total
FROM draft_orders ORDER BY order_id;

--! only: mariadb
INSERT INTO orders
SELECT order_id, customer_id,
  TIMESTAMP('2024-01-01 00:00:00') + INTERVAL seconds SECOND,
  status, total
FROM draft_orders ORDER BY order_id;

DROP TABLE draft_orders;

--! only: postgres
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (customer_id);

--! only: mariadb
SET sql_mode = @old_sql_mode, foreign_key_checks = 1;
