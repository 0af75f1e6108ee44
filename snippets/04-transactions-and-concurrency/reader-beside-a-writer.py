# title: The same two transactions under locks and under versions
# claim: With locks the reader waits; with versions it never does.
# dataset: bank
# engines: postgres mariadb
# figure: yes
# recorded: Python 3.11, PostgreSQL 18.6, MariaDB 10.11.19

import os
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pymysql

from executed.figures import Frame, save

READ = "SELECT balance FROM accounts WHERE account_id = 1"
WRITE = "UPDATE accounts SET balance = 50000 WHERE account_id = 1"
RESET = "UPDATE accounts SET balance = 100000 WHERE account_id = 1"
READERS = (
    ("MariaDB", "serializable"),
    ("MariaDB", "repeatable read"),
    ("PostgreSQL", "serializable"),
)


# [connect]
def connect(engine, level):
    if engine == "PostgreSQL":
        connection = psycopg.connect()
    else:
        connection = pymysql.connect(
            unix_socket=os.environ["MYSQL_UNIX_PORT"],
            database=os.environ["MYSQL_DATABASE"],
            user="root",
        )
    level = f"ISOLATION LEVEL {level}"
    how = "SESSION CHARACTERISTICS AS TRANSACTION"
    how = "SESSION TRANSACTION" if engine == "MariaDB" else how
    connection.cursor().execute(f"SET {how} {level}")
    connection.commit()
    return connection


def ask(connection, query):
    cursor = connection.cursor()
    cursor.execute(query)
    return cursor.fetchone()[0] if cursor.description else None


WAITS = {
    "MariaDB": "SELECT count(*) FROM information_schema.innodb_trx"
    " WHERE trx_state = 'LOCK WAIT'",
    "PostgreSQL": "SELECT count(*) FROM pg_stat_activity WHERE"
    " datname = current_database() AND wait_event_type = 'Lock'",
}


def waiting(watcher, engine, answer):
    """Until the read has answered or the engine says it waits."""
    while not answer.done():
        time.sleep(0.15)  # InnoDB renews this table every 0.1 s
        if ask(watcher, WAITS[engine]):
            return True
        watcher.rollback()
    return False


# [run]
def run(engine, level):
    """What the reader sees before, during and after the update."""
    writer, reader, watcher = (
        connect(engine, level) for _ in range(3)
    )
    ask(writer, WRITE)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(ask, reader, READ)
        waits = waiting(watcher, engine, answer)
        first = None if waits else answer.result()
        writer.commit()
        late = answer.result() if waits else None
    again = ask(reader, READ)
    reader.commit()
    new = ask(reader, READ)
    reader.commit()
    ask(writer, RESET)
    writer.commit()
    for connection in (writer, reader, watcher):
        connection.close()
    return [first, late, again, new]


seen = {reader: run(*reader) for reader in READERS}
locks, *versions = seen.values()
assert locks == [None, 50000, 50000, 50000]
assert versions == [[100000, None, 100000, 50000]] * 2

# [draw]
STEPS = (
    "The writer changes X from 100000 to 50000 and stays open.",
    "Three readers ask for X: locks wait, versions answer 100000.",
    "The writer commits. Only now does the waiting reader answer.",
    "Each reads again in its transaction and sees its first value.",
    "In a new transaction all three read 50000.",
)
WRITER = "UPDATE", "open", "COMMIT", "", ""
LANES = dict(zip(READERS, (98, 206, 314), strict=True))  # their x
HEADS = dict(zip(READERS, ("2PL", "MVCC", "MVCC"), strict=True))


def cell(reader, step):
    """Text and kind of what a reader does in this step."""
    first, late, again, new = seen[reader]
    value = [None, first, late, again, new][step]
    if step == 1 and first is None:
        return "waits", "wait"
    if value is None:
        return "", "plain"
    return f"X = {value}", "cached" if value == 100000 else "read"


def head(frame):
    frame.lane(0, 42, 90, 250, "Writer")
    for reader, x in LANES.items():
        for n, word in enumerate(reader):
            y, faint = 10 + 18 * n, n == 1
            mid = x + 52
            frame.text(mid, y, word, anchor="middle", faint=faint)
        frame.lane(x, 42, 104, 250, HEADS[reader])


frames = []
for last, caption in enumerate(STEPS):
    cells = [(reader, *cell(reader, last)) for reader in READERS]
    alt = "; ".join(
        f"{' '.join(reader)}: {text or 'nothing new'}"
        for reader, text, _ in cells
    )
    frame = Frame(caption, alt=f"{alt}.", readers=cells)
    head(frame)
    for step in range(last + 1):
        y = 84 + 42 * step
        if WRITER[step]:
            kind = "faint" if WRITER[step] == "open" else "write"
            frame.box(2, y, 86, 28, WRITER[step], kind=kind)
        for reader, x in LANES.items():
            text, kind = cell(reader, step)
            if text:
                frame.box(x, y, 104, 28, text, kind=kind)
    frames.append(frame)
save(
    "A reader beside an open update",
    frames,
    alt="On MariaDB SERIALIZABLE the reader waits for the commit;"
    " on MariaDB REPEATABLE READ and PostgreSQL SERIALIZABLE it"
    " reads the old value at once.",
)
