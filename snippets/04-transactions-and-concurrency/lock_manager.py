# title: A small lock manager
# claim: It grants, queues, finds cycles, and can prevent them.
# recorded: Python 3.11

"""A lock manager without threads: every call returns at once.

    locks = LockManager(scheme="detect")  # "wait-die", "wound-wait"
    locks.begin("T1")                # earlier begin = older
    locks.begin("T1", age=1)         # a restart keeps its old age
    locks.lock("T1", "A", "X")       # "granted", "waits", "aborted"
    locks.lock_row("T1", "jobs", 7, "X")  # IX on jobs, X on row
    locks.unlock("T1", "A")          # early; then no more lock()
    locks.finish("T1")               # commit: release everything
    locks.abort("T1")                # the same, noted in .aborted
    locks.waits_for()                # {"T2": ["T1"]}
    locks.waiting("T2")              # the item, or None
    find_cycle(locks.waits_for())    # ["T1", "T2"], or []
    precedence([("T1", "w", "A"), ("T2", "r", "A")])  # {T1: [T2]}
    check(locks)                     # asserts what must always hold

Modes are IS, IX, S, SIX and X. Items are any hashable value. The
attributes held, queue, ages and aborted may be read.
"""

# [modes]
COMPATIBLE = {  # mode -> the modes others may hold meanwhile
    "IS": {"IS", "IX", "S", "SIX"},
    "IX": {"IS", "IX"},
    "S": {"IS", "S"},
    "SIX": {"IS"},  # reads the whole table and writes some rows
    "X": set(),
}


def combined(*modes):
    """The weakest mode that is as strong as all of these."""
    allowed = set.intersection(*(COMPATIBLE[m] for m in modes))
    return next(m for m in COMPATIBLE if COMPATIBLE[m] <= allowed)


# [manager]
class LockManager:
    def __init__(self, scheme="detect", two_phase=True):
        assert scheme in ("detect", "wait-die", "wound-wait")
        self.scheme, self.two_phase = scheme, two_phase
        self.held = {}  # item -> {transaction: mode}
        self.queue = {}  # item -> [(transaction, mode), ...]
        self.ages = {}  # transaction -> begin number, low is old
        self.shrinking = set()  # those that have released a lock
        self.begun, self.aborted = 0, []

    def begin(self, txn, age=None):
        self.begun += 1
        self.ages[txn] = self.begun if age is None else age
        return self.ages[txn]

    # [lock]
    def lock(self, txn, item, mode):
        assert self.waiting(txn) is None, f"{txn} is waiting"
        if self.two_phase:
            assert txn not in self.shrinking, f"{txn} has released"
        held = self.held.setdefault(item, {})
        queue = self.queue.setdefault(item, [])
        if txn in held:  # an upgrade goes to the front
            mode = combined(held[txn], mode)
            if mode == held[txn]:
                return "granted"
            queue.insert(0, (txn, mode))
        else:
            queue.append((txn, mode))
        self.grant(item)
        self.prevent()
        if txn not in self.ages:
            return "aborted"
        return "granted" if self.waiting(txn) is None else "waits"

    # [row]
    def lock_row(self, txn, table, row, mode):
        intent = "IS" if mode == "S" else "IX"
        answer = self.lock(txn, table, intent)
        if answer == "granted":
            answer = self.lock(txn, (table, row), mode)
        return answer  # "waits" for the table: ask again later

    # [queue]
    def grant(self, item):
        """First come, first served, as far as modes allow."""
        for txn, mode in list(self.queue[item]):
            if not self.blockers(item, txn, mode):
                self.queue[item].remove((txn, mode))
                self.held[item][txn] = mode

    def blockers(self, item, txn, mode):
        """Holders in conflict, then those ahead in the queue."""
        queue = self.queue[item]
        ahead = queue[: queue.index((txn, mode))]
        found = [
            other
            for other, theirs in [*self.held[item].items(), *ahead]
            if other != txn and theirs not in COMPATIBLE[mode]
        ]
        return list(dict.fromkeys(found))

    # [release]
    def unlock(self, txn, item):
        del self.held[item][txn]
        self.shrinking.add(txn)
        self.grant(item)

    def finish(self, txn):
        """Commit or rollback: every lock and request goes."""
        del self.ages[txn]
        self.shrinking.discard(txn)
        for item, queue in self.queue.items():
            queue[:] = [r for r in queue if r[0] != txn]
            self.held[item].pop(txn, None)
            self.grant(item)

    def abort(self, txn):
        self.aborted.append(txn)
        self.finish(txn)

    # [waits]
    def waiting(self, txn):
        """The item it waits for, or None."""
        for item, queue in self.queue.items():
            if any(waiter == txn for waiter, _ in queue):
                return item
        return None

    def waits_for(self):
        """The wait-for graph: who waits -> for whom."""
        return {
            txn: self.blockers(item, txn, mode)
            for item, queue in self.queue.items()
            for txn, mode in queue
        }

    # [prevent]
    def prevent(self):
        """Abort until every wait goes in the scheme's direction."""
        while self.scheme != "detect" and (wrong := self.wrong()):
            waiter, holder = wrong[0]
            dies = self.scheme == "wait-die"
            self.abort(waiter if dies else holder)

    def wrong(self):
        """Wait-die: young for old. Wound-wait: old for young."""
        return [
            (waiter, other)
            for waiter, others in self.waits_for().items()
            for other in others
            if (self.ages[waiter] > self.ages[other])
            == (self.scheme == "wait-die")
        ]


# [graphs]
def find_cycle(graph):
    """The nodes of one cycle in order, or []: a walk in depth."""
    done = set()

    def walk(node, path):
        if node in path:
            return path[path.index(node) :]
        if node not in done:
            for after in graph.get(node, []):
                if found := walk(after, [*path, node]):
                    return found
        done.add(node)
        return []

    return next((c for node in graph if (c := walk(node, []))), [])


# [precedence]
def precedence(history):
    """Who must come before whom: (transaction, r or w, item)."""
    graph = {txn: [] for txn, _, _ in history}
    for n, (first, how, item) in enumerate(history):
        for then, later, same in history[n + 1 :]:
            conflict = item == same and "w" in (how, later)
            if conflict and first != then:
                graph[first] += [then] * (then not in graph[first])
    return graph


# [check]
def check(locks):
    for item, held in locks.held.items():
        for txn, mode in held.items():
            others = [m for t, m in held.items() if t != txn]
            assert set(others) <= COMPATIBLE[mode], held
            if isinstance(item, tuple):  # a row: announced above?
                assert txn in locks.held[item[0]], f"{txn}, {item}"
    waiters = [txn for q in locks.queue.values() for txn, _ in q]
    assert len(waiters) == len(set(waiters)), "waits twice"
    graph = locks.waits_for()
    assert all(graph.values()), "waits for nobody"
    assert all(txn in locks.ages for txn in graph), "has ended"
    if locks.scheme != "detect":
        assert not locks.wrong(), locks.scheme
        assert not find_cycle(graph), "a deadlock"
