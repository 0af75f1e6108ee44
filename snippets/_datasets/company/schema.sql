-- title: Company
-- description: Twenty employees, who manages whom, and what they earn. `salary` and `bonus` are whole dollars a year; `revenue` is in cents.

CREATE TABLE departments (
  department_id INTEGER NOT NULL PRIMARY KEY,
  name          VARCHAR(40) NOT NULL,
  location      VARCHAR(40) NOT NULL
);

CREATE TABLE employees (
  employee_id   INTEGER NOT NULL PRIMARY KEY,
  name          VARCHAR(60) NOT NULL,
  department_id INTEGER,
  manager_id    INTEGER,
  salary        INTEGER NOT NULL,
  bonus         INTEGER,
  region        VARCHAR(10),
  status        VARCHAR(10) NOT NULL,
  hired_on      DATE NOT NULL,
  FOREIGN KEY (department_id) REFERENCES departments (department_id),
  FOREIGN KEY (manager_id) REFERENCES employees (employee_id)
);

CREATE TABLE salaries (
  employee_id   INTEGER NOT NULL,
  valid_from    DATE NOT NULL,
  salary        INTEGER NOT NULL,
  PRIMARY KEY (employee_id, valid_from),
  FOREIGN KEY (employee_id) REFERENCES employees (employee_id)
);

CREATE TABLE daily_sales (
  sold_on       DATE NOT NULL PRIMARY KEY,
  revenue       INTEGER NOT NULL
);
