-- title: Bank
-- description: What two sessions fight over: accounts, seats, rooms, doctors on call, a job queue. `balance` and `amount` are in cents.

CREATE TABLE accounts (
  account_id      INTEGER NOT NULL PRIMARY KEY,
  owner           VARCHAR(40) NOT NULL,
  kind            VARCHAR(10) NOT NULL,
  balance         INTEGER NOT NULL CHECK (balance >= 0),
  version         INTEGER NOT NULL
);

CREATE TABLE transfers (
  transfer_id     INTEGER NOT NULL PRIMARY KEY,
  from_account_id INTEGER NOT NULL,
  to_account_id   INTEGER NOT NULL,
  amount          INTEGER NOT NULL CHECK (amount > 0),
  booked_on       DATE NOT NULL,
  FOREIGN KEY (from_account_id) REFERENCES accounts (account_id),
  FOREIGN KEY (to_account_id) REFERENCES accounts (account_id)
);

CREATE TABLE doctors (
  doctor_id       INTEGER NOT NULL PRIMARY KEY,
  name            VARCHAR(40) NOT NULL,
  on_call         BOOLEAN NOT NULL
);

CREATE TABLE seats (
  seat_id         VARCHAR(3) NOT NULL PRIMARY KEY,
  held_by         VARCHAR(40)
);

CREATE TABLE bookings (
  booking_id      INTEGER NOT NULL PRIMARY KEY,
  room            VARCHAR(20) NOT NULL,
  guest           VARCHAR(40) NOT NULL,
  starts_on       DATE NOT NULL,
  ends_on         DATE NOT NULL,
  CHECK (starts_on < ends_on)
);

CREATE TABLE jobs (
  job_id          INTEGER NOT NULL PRIMARY KEY,
  task            VARCHAR(60) NOT NULL,
  status          VARCHAR(10) NOT NULL,
  worker          VARCHAR(20)
);
