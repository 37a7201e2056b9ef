-- What each night said in the morning, to be printed again with the numbers it had then.
CREATE TABLE morning (
  moment TIMESTAMP(6) WITH TIME ZONE NOT NULL PRIMARY KEY,
  night DATE NOT NULL,
  execution BIGINT NOT NULL,
  job VARCHAR(100) NOT NULL,
  lines_zh VARCHAR NOT NULL,
  lines_en VARCHAR NOT NULL
);
CREATE INDEX morning_by_night ON morning (night);
