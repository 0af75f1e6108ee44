-- title: The expression must always give the same answer
-- claim: What depends on a time zone or on the clock is refused; the same date in a fixed zone is accepted.
-- engines: postgres sqlite
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

-- [table]
--! only: postgres
CREATE TABLE visits (
  visit_id   INTEGER PRIMARY KEY,
  visited_at TIMESTAMPTZ NOT NULL
);
--! only: sqlite
CREATE TABLE visits (
  visit_id   INTEGER PRIMARY KEY,
  visited_at TEXT NOT NULL
);
INSERT INTO visits VALUES (1, '2025-06-01 23:30:00');
--> INSERT 1

-- [refused]
--! only: postgres
--! error: 42P17
CREATE INDEX visits_year
  ON visits (extract(year FROM visited_at));
--> ERROR 42P17: functions in index expression must be marked IMMUTABLE
--! only: postgres
--! error: 42P17
CREATE INDEX visits_day ON visits (CAST(visited_at AS date));
--> ERROR 42P17: functions in index expression must be marked IMMUTABLE
--! only: sqlite
--! error: SQLITE_ERROR
CREATE INDEX visits_year
  ON visits (strftime('%Y', visited_at, 'localtime'));
--> ERROR SQLITE_ERROR: non-deterministic use of strftime() in an index
--! only: sqlite
--! error: SQLITE_ERROR
CREATE INDEX visits_age
  ON visits (julianday('now') - julianday(visited_at));
--> ERROR SQLITE_ERROR: non-deterministic use of julianday() in an index

-- [accepted]
--! only: postgres
CREATE INDEX visits_day
  ON visits (CAST(visited_at AT TIME ZONE 'UTC' AS date));
--! only: sqlite
CREATE INDEX visits_day ON visits (date(visited_at));
--! only: postgres
--! as: accepted
--! expect: value == "visits_day"
SELECT indexname FROM pg_indexes
WHERE tablename = 'visits' AND indexname <> 'visits_pkey';
-->  indexname
--> ------------
-->  visits_day
--> (1 row)
--! only: sqlite
--! expect: value == "visits_day"
SELECT name FROM sqlite_schema WHERE type = 'index';
-->  name
--> ------------
-->  visits_day
--> (1 row)
