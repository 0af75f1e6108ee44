# title: Sorted by customer, then by date
# claim: With the customer given the answers stand together; a date alone finds them scattered.
# figure: yes
# dataset: shop
# recorded: Python 3.11

import sqlite3
from bisect import bisect_left

from executed.figures import Frame, row, save

# [index]
entries = sqlite3.connect("shop.db").execute(
    "SELECT customer_id, date(ordered_at) FROM orders"
    " WHERE customer_id IS NOT NULL"
).fetchall()
entries.sort()
customers = sorted({customer for customer, _ in entries})
LEAF = 4
starts = range(0, len(entries), LEAF)
leaves = [entries[i : i + LEAF] for i in starts]


def seek(customer, day=""):
    """The position of the first entry that is not smaller."""
    return bisect_left(entries, (customer, day))


# [draw]
def draw(caption, read, wanted):
    """`read` has the positions the search looks at, in order."""
    answers = [i for i, e in enumerate(entries) if wanted(*e)]
    assert set(answers) <= set(read)
    frame = Frame(
        f"{caption}: {len(read)} read, {len(answers)} kept.",
        alt=f"Entries read: {[entries[i] for i in read]}. "
        f"Answers: {[entries[i] for i in answers]}.",
        read=read,
        answers=answers,
    )
    x = row([94] * len(leaves))
    for number, leaf in enumerate(leaves):
        marks = {
            i - number * LEAF: "read" if i in answers else "error"
            for i in read
            if i // LEAF == number
        }
        frame.cells(
            x[number], 32,
            [f"{customer} | {day[5:]}" for customer, day in leaf],
            title=f"leaf {number + 1}", highlight=marks, cell=94,
            down=True,
        )  # fmt: skip
    frame.legend(
        10, 168,
        {
            "read": "read, kept",
            "error": "read in vain",
            "plain": "not read",
        },
    )
    frames.append(frame)
    return len(read)


# [frames]
frames = []
draw(
    "Customer 1 is a run of neighbours",
    list(range(seek(1), seek(2))),
    lambda customer, _: customer == 1,
)
draw(
    "Customer 1 since March 10 starts inside that run",
    list(range(seek(1, "2025-03-10"), seek(2))),
    lambda customer, day: customer == 1 and day >= "2025-03-10",
)
late = "2025-03-14"
whole = draw(
    "March 14 or later, any customer, is scattered",
    list(range(len(entries))),
    lambda _, day: day >= late,
)
landed = set()
for c in customers:
    first, end = seek(c, late), seek(c + 1)
    landed |= set(range(first, end)) or {first}
landed.discard(len(entries))
skipped = draw(
    "Skip scan seeks March 14 once for each customer",
    sorted(landed),
    lambda _, day: day >= late,
)
assert skipped < whole
save(
    "What a predicate reads in (customer_id, ordered_at)",
    frames,
    alt="Fourteen sorted entries in four leaves. A customer is a"
    " run of neighbours, a date is scattered over all leaves.",
)
