-- title: Social
-- description: Ten people, whom they follow and what they post: short English texts about databases, with tags.

CREATE TABLE users (
  user_id     INTEGER NOT NULL PRIMARY KEY,
  username    VARCHAR(30) NOT NULL,
  name        VARCHAR(60) NOT NULL,
  email       VARCHAR(80),
  created_at  TIMESTAMP NOT NULL
);

CREATE TABLE follows (
  follower_id INTEGER NOT NULL,
  followee_id INTEGER NOT NULL,
  created_at  TIMESTAMP NOT NULL,
  PRIMARY KEY (follower_id, followee_id),
  FOREIGN KEY (follower_id) REFERENCES users (user_id),
  FOREIGN KEY (followee_id) REFERENCES users (user_id)
);

CREATE TABLE posts (
  post_id     INTEGER NOT NULL PRIMARY KEY,
  user_id     INTEGER NOT NULL,
  title       VARCHAR(120) NOT NULL,
  body        TEXT NOT NULL,
  views       INTEGER NOT NULL,
  created_at  TIMESTAMP NOT NULL,
  FOREIGN KEY (user_id) REFERENCES users (user_id)
);

CREATE TABLE post_tags (
  post_id     INTEGER NOT NULL,
  tag         VARCHAR(30) NOT NULL,
  PRIMARY KEY (post_id, tag),
  FOREIGN KEY (post_id) REFERENCES posts (post_id)
);
