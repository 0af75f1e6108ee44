-- title: `SERIAL` accepts a number from outside, identity refuses it
-- claim: The number that `SERIAL` accepted collides later, and its sequence needs a grant of its own.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE old_style (ticket_id SERIAL PRIMARY KEY, guest TEXT);
CREATE TABLE new_style (
  ticket_id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  guest     TEXT
);

-- [number]
--! error: 428C9
INSERT INTO new_style (ticket_id, guest) VALUES (1, 'Alice');
--> ERROR 428C9: cannot insert a non-DEFAULT value into column "ticket_id"
-->   DETAIL: Column "ticket_id" is an identity column defined as GENERATED ALWAYS.
-->   HINT: Use OVERRIDING SYSTEM VALUE to override.
INSERT INTO old_style (ticket_id, guest) VALUES (1, 'Alice');
--> INSERT 1
--! error: 23505
INSERT INTO old_style (guest) VALUES ('Bob');
--> ERROR 23505: duplicate key value violates unique constraint "old_style_pkey"
-->   DETAIL: Key (ticket_id)=(1) already exists.

-- [grant]
BEGIN;
CREATE ROLE box_office;
GRANT USAGE ON SCHEMA public TO box_office;
GRANT INSERT ON old_style, new_style TO box_office;
SET LOCAL ROLE box_office;
INSERT INTO new_style (guest) VALUES ('Carol');
--> INSERT 1
--! error: 42501
INSERT INTO old_style (guest) VALUES ('Carol');
--> ERROR 42501: permission denied for sequence old_style_ticket_id_seq
ROLLBACK;
