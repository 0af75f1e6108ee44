-- title: Pruning without VACUUM
-- claim: On a nearly full page a plain SELECT removes dead versions and keeps a pointer to the live one.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pageinspect;
CREATE TABLE profiles (profile_id INTEGER, bio TEXT);
CREATE VIEW page AS
SELECT count(*) FILTER (WHERE lp_flags = 1) AS versions,
  count(*) FILTER (WHERE lp_flags = 2) AS redirects,
  count(*) FILTER (WHERE lp_flags = 0) AS unused
FROM heap_page_items(get_raw_page('profiles', 0));

-- [fill]
INSERT INTO profiles VALUES (1, repeat('a', 1500));
--> INSERT 1
UPDATE profiles SET bio = repeat('b', 1500);
--> UPDATE 1
UPDATE profiles SET bio = repeat('c', 1500);
--> UPDATE 1
UPDATE profiles SET bio = repeat('d', 1500);
--> UPDATE 1
UPDATE profiles SET bio = repeat('e', 1500);
--> UPDATE 1
--! as: before
--! expect: col("versions") == [5]
SELECT * FROM page;
-->  versions | redirects | unused
--> ----------+-----------+--------
-->         5 |         0 |      0
--> (1 row)

-- [read]
SELECT left(bio, 3) AS bio FROM profiles;
-->  bio
--> -----
-->  eee
--> (1 row)
--! expect: col("versions") == [1] and col("redirects") == [1]
SELECT * FROM page;
-->  versions | redirects | unused
--> ----------+-----------+--------
-->         1 |         1 |      3
--> (1 row)
