-- title: The summaries in a BRIN index
-- claim: One smallest and one largest value for each range of 128 pages.
-- dataset: telemetry
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;

-- [index]
CREATE INDEX readings_brin ON readings USING brin (recorded_at);

-- [contents]
--! as: ranges
--! expect: 4 <= rows <= 6
--! expect: col("first_page")[1] - col("first_page")[0] == 128
SELECT blknum AS first_page, value AS smallest_and_largest
FROM brin_page_items(get_raw_page('readings_brin', 2),
  'readings_brin');
-->  first_page | smallest_and_largest
--> ------------+----------------------------------------------
-->           0 | {2025-01-01 00:01:00 .. 2025-01-17 17:46:00}
-->         128 | {2025-01-17 17:47:00 .. 2025-02-03 11:42:00}
-->         256 | {2025-02-03 11:43:00 .. 2025-02-20 05:38:00}
-->         384 | {2025-02-20 05:39:00 .. 2025-03-08 23:34:00}
-->         512 | {2025-03-08 23:35:00 .. 2025-03-25 07:50:00}
--> (5 rows)
