-- title: Shop
-- description: A small outdoor shop: customers, products and what was ordered. `price` and `total` are in cents; `order_items.price` is the price on the day of the order.

CREATE TABLE customers (
  customer_id INTEGER NOT NULL PRIMARY KEY,
  first_name  VARCHAR(40) NOT NULL,
  last_name   VARCHAR(40) NOT NULL,
  email       VARCHAR(80),
  city        VARCHAR(40) NOT NULL,
  country     VARCHAR(2) NOT NULL,
  is_active   BOOLEAN NOT NULL,
  created_at  TIMESTAMP NOT NULL
);

--! only: postgres sqlite
CREATE TABLE products (
  product_id  INTEGER NOT NULL PRIMARY KEY,
  name        VARCHAR(60) NOT NULL,
  category    VARCHAR(20) NOT NULL,
  price       INTEGER NOT NULL,
  stock       INTEGER NOT NULL,
  attributes  JSONB
);

--! only: mariadb
CREATE TABLE IF NOT EXISTS products (
  product_id  INTEGER NOT NULL PRIMARY KEY,
  name        VARCHAR(60) NOT NULL,
  category    VARCHAR(20) NOT NULL,
  price       INTEGER NOT NULL,
  stock       INTEGER NOT NULL,
  attributes  JSON
);

CREATE TABLE orders (
  order_id    INTEGER NOT NULL PRIMARY KEY,
  customer_id INTEGER,
  ordered_at  TIMESTAMP NOT NULL,
  status      VARCHAR(10) NOT NULL,
  total       INTEGER NOT NULL,
  CONSTRAINT orders_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES customers (customer_id)
);

CREATE TABLE order_items (
  order_id    INTEGER NOT NULL,
  product_id  INTEGER NOT NULL,
  quantity    INTEGER NOT NULL CHECK (quantity > 0),
  price       INTEGER NOT NULL,
  PRIMARY KEY (order_id, product_id),
  FOREIGN KEY (order_id) REFERENCES orders (order_id),
  FOREIGN KEY (product_id) REFERENCES products (product_id)
);
