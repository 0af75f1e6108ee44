# title: What InnoDB locks for five statements
# claim: Every row lock is announced on the table by an intent lock.
# engines: mariadb
# recorded: Python 3.11, MariaDB 10.11.19

import os
import re

import pymysql

# [connect]
connection = pymysql.connect(
    unix_socket=os.environ["MYSQL_UNIX_PORT"],
    database=os.environ["MYSQL_DATABASE"],
    user="root",
)
cursor = connection.cursor()
cursor.execute("CREATE TABLE tickets (ticket_id INT PRIMARY KEY)")
cursor.execute("INSERT INTO tickets VALUES (10), (20), (30)")
connection.commit()
cursor.execute("SET GLOBAL innodb_status_output_locks = ON")


# [read]
def locks(statement):
    """The locks of our open transaction, as InnoDB prints them."""
    cursor.execute(statement)
    cursor.execute("SHOW ENGINE INNODB STATUS")
    status = cursor.fetchone()[2]
    connection.rollback()
    own = f"MariaDB thread id {connection.thread_id()}"
    mine = status.split(own)
    table = re.findall(r"TABLE LOCK .* lock mode (\w+)", mine[-1])
    return table, re.findall(r"RECORD .* lock.mode (.*)", mine[-1])


# [result]
READ = "SELECT * FROM tickets WHERE ticket_id"
found = {}
for name, statement in {
    "plain read": f"{READ} = 10",
    "share": f"{READ} = 10 LOCK IN SHARE MODE",
    "for update": f"{READ} = 10 FOR UPDATE",
    "no such row": f"{READ} = 15 FOR UPDATE",
    "range": f"{READ} BETWEEN 15 AND 25 FOR UPDATE",
}.items():
    found[name] = locks(statement)
    table, record = (", ".join(part) for part in found[name])
    print(f"{name + ':':12} {table or 'nothing':8} | {record}")
    #> plain read:  nothing  |
    #> share:       IS       | S locks rec but not gap
    #> for update:  IX       | X locks rec but not gap
    #> no such row: IX       | X locks gap before rec
    #> range:       IX       | X

# [check]
cursor.execute("SET GLOBAL innodb_status_output_locks = OFF")
assert found == {
    "plain read": ([], []),
    "share": (["IS"], ["S locks rec but not gap"]),
    "for update": (["IX"], ["X locks rec but not gap"]),
    "no such row": (["IX"], ["X locks gap before rec"]),
    "range": (["IX"], ["X"]),  # next-key: rows and gaps before
}
connection.close()
