-- title: Make it TEXT[], not VARCHAR[]
-- claim: ARRAY['index'] is TEXT[], and there is no @> between VARCHAR[] and TEXT[].
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [table]
CREATE TABLE tagged_posts (post_id INTEGER, tags VARCHAR(30)[]);
INSERT INTO tagged_posts VALUES (1, '{index,postgres}');
--> INSERT 1

-- [literal]
--! error: 42883
SELECT post_id FROM tagged_posts WHERE tags @> ARRAY['index'];
--> ERROR 42883: operator does not exist: character varying[] @> text[]
-->   HINT: No operator matches the given name and argument types. You might need to add explicit type casts.

-- [cast]
--! expect: value == 1
SELECT post_id FROM tagged_posts
WHERE tags @> ARRAY['index']::VARCHAR[];
-->  post_id
--> ---------
-->        1
--> (1 row)
