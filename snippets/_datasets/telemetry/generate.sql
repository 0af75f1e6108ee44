-- rows: readings 100000

-- 2,000 readings of each of the 50 sensors, hour by hour from 1 January
-- 2025. Sensor 1 reports one minute past the hour, sensor 2 two minutes
-- past, so the rows are stored in the order of recorded_at. Sensor 13
-- overheats now and then; sensor 7 lost its humidity probe for a day.

CREATE TEMPORARY TABLE draft_readings AS
WITH RECURSIVE
series (i) AS (
  SELECT 0 UNION ALL SELECT i + 1 FROM series WHERE i < 999
),
numbers (hour_no, sensor_id) AS (
  SELECT half.i * 1000 + a.i, b.i
  FROM series half CROSS JOIN series a CROSS JOIN series b
  WHERE half.i < 2 AND b.i BETWEEN 1 AND 50
),
scrambled (hour_no, sensor_id, h) AS (
  SELECT hour_no, sensor_id,
    ((hour_no * 50 + sensor_id) * 2654435761) % 2147483647
  FROM numbers
)
SELECT sensor_id, hour_no,
  hour_no * 3600 + sensor_id * 60 AS seconds,
  150 + (sensor_id % 10) * 8 + 5 * (12 - ABS(hour_no % 24 - 14))
    + ((h + 11) * (h + 11)) % 2147483647 % 15
    + CASE WHEN sensor_id = 13 AND hour_no % 250 = 100 THEN 300 ELSE 0 END
    AS temperature,
  CASE WHEN sensor_id = 7 AND hour_no BETWEEN 720 AND 743 THEN NULL
    ELSE 45 + (sensor_id * 3) % 20 + ((h + 23) * (h + 23)) % 2147483647 % 12
    END AS humidity
FROM scrambled;

--! only: postgres
INSERT INTO readings
SELECT sensor_id, TIMESTAMP '2025-01-01 00:00:00' + seconds * INTERVAL '1 second', temperature, humidity
FROM draft_readings ORDER BY seconds;

--! only: sqlite
INSERT INTO readings
SELECT sensor_id, datetime('2025-01-01 00:00:00', seconds || ' seconds'), temperature, humidity
FROM draft_readings ORDER BY seconds;

--! only: mariadb
INSERT INTO readings
SELECT sensor_id, TIMESTAMP('2025-01-01 00:00:00') + INTERVAL seconds SECOND, temperature, humidity
FROM draft_readings ORDER BY seconds;

DROP TABLE draft_readings;
