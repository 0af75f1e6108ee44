# title: InnoDB walks two trees
# claim: Each row found by a secondary index costs a second descent.
# dataset: shop-large
# engines: mariadb
# recorded: Python 3.11, MariaDB 10.11.19

import json
import os

import pymysql

# [setup]
connection = pymysql.connect(
    unix_socket=os.environ["MYSQL_UNIX_PORT"],
    database=os.environ["MYSQL_DATABASE"],
    user="root",
    autocommit=True,
)
cursor = connection.cursor()
cursor.execute("CREATE INDEX customers_email ON customers (email)")


# [measure]
def pages(query):
    """What InnoDB touched, from ANALYZE FORMAT=JSON."""
    cursor.execute(f"ANALYZE FORMAT=JSON {query}")
    plan = json.loads(cursor.fetchone()[0])
    table = plan["query_block"]["nested_loop"][0]["table"]
    return table["r_engine_stats"]["pages_accessed"]


forced = "customers FORCE INDEX (customers_email)"
by_email = f"FROM {forced} WHERE email"
one = "= 'rosa.adler77@example.com'"
many = "> 'm' ORDER BY email LIMIT 1000"

# [result]
key_only = pages(f"SELECT customer_id {by_email} {one}")
whole_row = pages(f"SELECT city {by_email} {one}")
print("one row, key from the index:", key_only)
#> one row, key from the index: 2
print("one row, city from the table:", whole_row)
#> one row, city from the table: 4
assert whole_row >= key_only + 2

key_only = pages(f"SELECT customer_id {by_email} {many}")
whole_row = pages(f"SELECT city {by_email} {many}")
print("1000 rows, key from the index:", key_only)
#> 1000 rows, key from the index: 5
print("1000 rows, city from the table:", whole_row)
#> 1000 rows, city from the table: 2013
assert key_only < 20
assert whole_row >= 2 * 1000

by_key = "FROM customers WHERE customer_id BETWEEN 5001 AND 6000"
by_key = pages(f"SELECT city {by_key}")
print("1000 rows, by primary key:", by_key)
#> 1000 rows, by primary key: 7
assert by_key < 40
connection.close()
