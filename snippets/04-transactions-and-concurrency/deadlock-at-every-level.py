# title: The same deadlock at every isolation level
# claim: Writers lock rows at every level, so opposite orders deadlock at all of them.
# dataset: bank
# engines: postgres mariadb
# recorded: Python 3.11, PostgreSQL 18.6, MariaDB 10.11.19

# [setup]
import os
from threading import Barrier, Thread

import psycopg
import pymysql

LEVELS = [
    "READ UNCOMMITTED",
    "READ COMMITTED",
    "REPEATABLE READ",
    "SERIALIZABLE",
]


def postgres(level):
    connection = psycopg.connect()
    connection.execute("SET deadlock_timeout = '50ms'")
    connection.commit()
    name = level.replace(" ", "_")
    connection.isolation_level = psycopg.IsolationLevel[name]
    return connection


def mariadb(level):
    connection = pymysql.connect(
        unix_socket=os.environ["MYSQL_UNIX_PORT"],
        database=os.environ["MYSQL_DATABASE"],
        user="root",
    )
    set_level = f"SET SESSION TRANSACTION ISOLATION LEVEL {level}"
    connection.cursor().execute(set_level)
    return connection


# [transfers]
DEBIT = "UPDATE accounts SET balance = balance - 100"
CREDIT = "UPDATE accounts SET balance = balance + 100"


def transfer(connection, source, target, barrier, outcome):
    cursor = connection.cursor()
    try:
        cursor.execute(f"{DEBIT} WHERE account_id = {source}")
        barrier.wait()  # both hold their first row
        cursor.execute(f"{CREDIT} WHERE account_id = {target}")
        connection.commit()
        outcome.append("commits")
    except psycopg.Error as error:
        outcome.append(error.sqlstate)
    except pymysql.Error as error:
        outcome.append(str(error.args[0]))
    connection.close()


def both_at_once(connect, level):
    barrier, outcome = Barrier(2), []
    jobs = [
        Thread(
            target=transfer,
            args=(connect(level), *pair, barrier, outcome),
        )
        for pair in [(1, 2), (2, 1)]
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    return sorted(outcome)


# [run]
for connect, code in (postgres, "40P01"), (mariadb, "1213"):
    for level in LEVELS:
        outcome = both_at_once(connect, level)
        assert outcome == [code, "commits"]
        name = connect.__name__
        print(f"{name:8} {level:16} {', '.join(outcome)}")
        #> postgres READ UNCOMMITTED 40P01, commits
        #> postgres READ COMMITTED   40P01, commits
        #> postgres REPEATABLE READ  40P01, commits
        #> postgres SERIALIZABLE     40P01, commits
        #> mariadb  READ UNCOMMITTED 1213, commits
        #> mariadb  READ COMMITTED   1213, commits
        #> mariadb  REPEATABLE READ  1213, commits
        #> mariadb  SERIALIZABLE     1213, commits
