# title: Three transfers, one cycle, one victim
# claim: The third request closes the cycle, and aborting one transaction frees the other two in turn.
# figure: yes
# dataset: bank
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

import re
from threading import Thread

import psycopg
from lock_manager import LockManager, check, find_cycle

from executed.figures import Frame, save

FIRST = {"alice": 1, "bob": 2, "carol": 3}
THEN = {"alice": 2, "bob": 3, "carol": 1}

# [postgres]
CHANGE = (
    "UPDATE accounts SET version = version + 1 WHERE account_id = "
)
WAITING = "SELECT cardinality(pg_blocking_pids(%s))"


def real_message():
    """The DETAIL of 40P01; process and transaction get names."""
    sessions, names, threads = {}, {}, []
    for name, account in FIRST.items():
        sessions[name] = session = psycopg.connect()
        limit = "50ms" if name == "carol" else "60s"
        session.execute(f"SET deadlock_timeout = '{limit}'")
        session.execute(f"{CHANGE}{account}")
        number = session.execute("SELECT pg_current_xact_id()")
        names[str(number.fetchone()[0])] = f"of {name}"
        names[str(session.info.backend_pid)] = name

    def finish(name):
        sessions[name].execute(f"{CHANGE}{THEN[name]}")
        sessions[name].commit()

    with psycopg.connect(autocommit=True) as observer:
        for name in ("alice", "bob"):
            threads.append(Thread(target=finish, args=[name]))
            threads[-1].start()
            pid = sessions[name].info.backend_pid
            while not observer.execute(WAITING, [pid]).fetchone()[
                0
            ]:
                pass  # until PostgreSQL says that it waits
    try:
        finish("carol")
    except psycopg.errors.DeadlockDetected as error:
        text = error.diag.message_detail
        sessions["carol"].rollback()
    for thread in threads:
        thread.join()
    for session in sessions.values():
        session.close()
    return re.sub(r"\d+", lambda number: names[number[0]], text)


message = real_message()

# [draw]
PLACES = {"alice": (145, 20), "bob": (270, 140), "carol": (20, 140)}
locks, frames = LockManager(), []


def draw(caption, cycle=(), quote=""):
    graph = locks.waits_for()
    held = {
        name: [i for i in FIRST.values() if name in locks.held[i]]
        for name in locks.ages
    }
    edges = [
        f"{w} waits for {' and '.join(graph[w])}" for w in graph
    ]
    owned = [
        f"{n} holds {' and '.join(map(str, held[n]))}" for n in held
    ]
    frame = Frame(
        caption[0].upper() + caption[1:],
        alt=f"{'; '.join([*owned, *edges]) or 'All have ended'}."
        + (f" The cycle: {', '.join(cycle)}." if cycle else "")
        + (f" PostgreSQL says: {quote}" if quote else ""),
        held=held,
        waits_for=graph,
        cycle=list(cycle),
        postgres=quote.splitlines(),
    )
    boxes = {}
    for name, (x, y) in PLACES.items():
        if name not in held:
            what = (
                "rolled back"
                if name in locks.aborted
                else "commits"
            )
        else:
            what = "holds " + ", ".join(map(str, held[name]))
        kind = (
            "error" if name in (*cycle, *locks.aborted) else "plain"
        )
        label = f"{name}\n{what}"
        boxes[name] = frame.box(x, y, 130, 48, label, kind=kind)
    for name, others in graph.items():
        for other in others:
            kind = "error" if name in cycle else "wait"
            wants = f"wants {locks.waiting(name)}"
            frame.arrow(boxes[name], boxes[other], wants, kind=kind)
    if quote:
        frame.text(10, 216, quote, width=400)
    frames.append(frame)


# [replay]
for name, account in FIRST.items():
    locks.begin(name)
    assert locks.lock(name, account, "X") == "granted"
draw("Three transfers have each locked one account.")
cycle = []
for name, account in THEN.items():
    assert not cycle
    assert locks.lock(name, account, "X") == "waits"
    cycle = find_cycle(locks.waits_for())
    other = next(n for n in FIRST if FIRST[n] == account)
    end = ", and the circle is closed" if cycle else ""
    draw(
        f"{name} wants {account} and waits for {other}{end}.", cycle
    )
    check(locks)

assert sorted(cycle) == ["alice", "bob", "carol"]
locks.abort("carol")
draw("carol is rolled back, so bob gets account 3.")
assert list(locks.waits_for()) == ["alice"]
locks.finish("bob")
draw("bob commits, so alice gets account 2.")
assert not locks.waits_for()
locks.finish("alice")

for name, account in THEN.items():
    other = next(n for n in FIRST if FIRST[n] == account)
    assert f"{name} waits for ShareLock" in message
    assert f"blocked by process {other}." in message
draw("PostgreSQL tells carol the same cycle.", quote=message)
save(
    "A deadlock of three, replayed",
    frames,
    alt="Alice waits for bob, bob for carol, carol for alice. "
    "Carol is rolled back; bob and then alice go on.",
)
