-- title: Telemetry
-- description: Fifty sensors, one reading an hour each, stored in the order of time. `temperature` is in tenths of a degree Celsius, `humidity` in percent.

CREATE TABLE sensors (
  sensor_id    INTEGER NOT NULL PRIMARY KEY,
  name         VARCHAR(40) NOT NULL,
  location     VARCHAR(40) NOT NULL,
  installed_on DATE NOT NULL
);

CREATE TABLE readings (
  sensor_id    INTEGER NOT NULL,
  recorded_at  TIMESTAMP NOT NULL,
  temperature  INTEGER NOT NULL,
  humidity     INTEGER,
  PRIMARY KEY (sensor_id, recorded_at)
);
