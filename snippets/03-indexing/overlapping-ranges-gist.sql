-- title: Which bookings overlap this hour?
-- claim: A B-tree on a range column cannot search for overlap; GiST can.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE bookings (
  room_id INTEGER NOT NULL,
  during  TSRANGE NOT NULL
);
INSERT INTO bookings
SELECT i % 20 + 1, tsrange(at, at + INTERVAL '1 hour')
FROM generate_series(1, 20000) AS i,
  LATERAL (SELECT TIMESTAMP '2025-01-01' + i * INTERVAL '20 min') AS t(at);
--> INSERT 20000

-- [btree]
CREATE INDEX bookings_btree ON bookings (during);
ANALYZE bookings;
SET enable_seqscan = off;
--! expect: plan uses "Seq Scan on bookings"
EXPLAIN (COSTS OFF)
SELECT room_id FROM bookings
WHERE during && '[2025-03-01 10:30, 2025-03-01 11:30)';
--> Seq Scan on bookings
-->   Disabled: true
-->   Filter: (during && '["2025-03-01 10:30:00","2025-03-01 11:30:00")'::tsrange)

-- [gist]
RESET enable_seqscan;
CREATE INDEX bookings_gist ON bookings USING gist (during);
--! mask: buffers
--! expect: plan uses "bookings_gist"
--! expect: buffers < 10
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT room_id FROM bookings
WHERE during && '[2025-03-01 10:30, 2025-03-01 11:30)';
--> Bitmap Heap Scan on bookings (actual rows=6.00 loops=1)
-->   Recheck Cond: (during && '["2025-03-01 10:30:00","2025-03-01 11:30:00")'::tsrange)
-->   Heap Blocks: exact=1
-->   Buffers: shared hit=1 read=2
-->   ->  Bitmap Index Scan on bookings_gist (actual rows=6.00 loops=1)
-->         Index Cond: (during && '["2025-03-01 10:30:00","2025-03-01 11:30:00")'::tsrange)
-->         Index Searches: 1
-->         Buffers: shared read=2
