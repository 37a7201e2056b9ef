-- Whether what is in this database is real; one row, from the first home that opened it.
CREATE TABLE home (
  one BOOLEAN NOT NULL PRIMARY KEY CHECK (one),
  sandbox BOOLEAN NOT NULL
);
