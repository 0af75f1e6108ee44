-- title: A SELECT that writes
-- claim: The first reader after a commit stores in the version, in place, that its transaction committed.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;
CREATE TABLE notes (note_id INTEGER, body TEXT);
CREATE VIEW hints AS
SELECT t_ctid, 'HEAP_XMIN_COMMITTED' = ANY (raw_flags) AS known
FROM heap_page_items(get_raw_page('notes', 0)),
  heap_tuple_infomask_flags(t_infomask, t_infomask2);

-- [insert]
INSERT INTO notes VALUES (1, 'first');
--> INSERT 1
--! as: before
--! expect: col("known") == ["f"]
SELECT * FROM hints;
-->  t_ctid | known
--> --------+-------
-->  (0,1)  | f
--> (1 row)

-- [read]
SELECT body FROM notes;
-->  body
--> -------
-->  first
--> (1 row)
--! expect: col("known") == ["t"]
--! expect: col("t_ctid") == before.col("t_ctid")
SELECT * FROM hints;
-->  t_ctid | known
--> --------+-------
-->  (0,1)  | t
--> (1 row)
