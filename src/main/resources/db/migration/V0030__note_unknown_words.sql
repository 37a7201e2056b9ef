-- Words of evidence that stand in no table and so prove nothing, for whoever keeps the tables.
CREATE TABLE unknown_word (
  kind VARCHAR(20) ${binary} NOT NULL,
  word VARCHAR(400) ${binary} NOT NULL,
  source VARCHAR(700) NOT NULL,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (kind, word)
);
