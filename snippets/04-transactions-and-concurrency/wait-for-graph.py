# title: The wait-for graph of a real deadlock
# claim: Alice and bob wait for each other; carol waits as well but is not part of the cycle.
# figure: yes
# dataset: bank
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

from threading import Thread

import psycopg
from lock_manager import find_cycle

from executed.figures import Frame, save

# [sessions]
CHANGE = (
    "UPDATE accounts SET version = version + 1 WHERE account_id = "
)
HOLDS = {"alice": 1, "bob": 2}
WANTS = {"alice": 2, "bob": 1, "carol": 1}
GRAPH = """
    SELECT w.application_name, array_agg(b.application_name)
    FROM pg_stat_activity AS w
    JOIN pg_stat_activity AS b
      ON b.pid = ANY (pg_blocking_pids(w.pid))
    GROUP BY w.application_name
"""


def change(session, account):
    try:
        session.execute(f"{CHANGE}{account}")
        session.commit()
    except psycopg.errors.QueryCanceled:
        session.rollback()


# [deadlock]
sessions, threads = {}, []
observer = psycopg.connect(autocommit=True)
for name in WANTS:
    sessions[name] = psycopg.connect(application_name=name)
    sessions[name].execute("SET deadlock_timeout = '60s'")
    sessions[name].commit()
for name, account in HOLDS.items():
    sessions[name].execute(f"{CHANGE}{account}")

for count, (name, account) in enumerate(WANTS.items(), start=1):
    thread = Thread(target=change, args=(sessions[name], account))
    thread.start()
    threads.append(thread)
    while len(graph := dict(observer.execute(GRAPH))) < count:
        pass  # ask again until PostgreSQL says that it waits

# [cycle]
graph = {name: graph[name] for name in WANTS}
cycle = find_cycle(graph)
sessions["bob"].cancel_safe()
for thread in threads:
    thread.join()
for session in (*sessions.values(), observer):
    session.close()

assert sorted(cycle) == ["alice", "bob"]
assert graph["alice"] == ["bob"] and graph["bob"] == ["alice"]
assert "carol" in graph and "carol" not in cycle

# [draw]
PLACES = {"alice": (10, 40), "bob": (280, 40), "carol": (280, 170)}
frames = []


def draw(caption, marked):
    edges = [f"{w} waits for {', '.join(graph[w])}" for w in WANTS]
    frame = Frame(
        caption,
        alt=f"{'; '.join(edges)}. "
        + (f"Cycle: {' and '.join(marked)}." if marked else ""),
        graph=graph,
        cycle=marked,
    )
    boxes = {}
    for name, (x, y) in PLACES.items():
        holds = HOLDS.get(name)
        label = f"{name}\nholds account {holds}" if holds else name
        kind = "error" if name in marked else "plain"
        boxes[name] = frame.box(x, y, 130, 50, label, kind=kind)
    for name, others in graph.items():
        for other in others:
            inside = name in marked and other in marked
            frame.arrow(
                boxes[name],
                boxes[other],
                f"wants {WANTS[name]}",
                kind="error" if inside else "wait",
                bend=34 if {name, other} == {"alice", "bob"} else 0,
            )
    frames.append(frame)


draw("An arrow points from who waits to who is in the way.", [])
draw("A walk along the arrows comes back to where it began.", cycle)
save(
    "A wait-for graph with a cycle",
    frames,
    alt="Alice holds account 1 and waits for bob, bob holds "
    "account 2 and waits for alice; carol waits outside the cycle.",
)
