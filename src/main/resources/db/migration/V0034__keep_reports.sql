-- The workbook that each execution wrote. Its bytes lie under their hash in the home; when they are purged, what
-- they were and when they went stays here.
CREATE TABLE report (
  execution BIGINT NOT NULL PRIMARY KEY,
  instance BIGINT NOT NULL,
  job VARCHAR(100) NOT NULL,
  moment TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  night DATE NOT NULL,
  language VARCHAR(10) NOT NULL,
  name VARCHAR NOT NULL,
  file_hash VARCHAR(64) NOT NULL,
  bytes BIGINT NOT NULL,
  purged_at TIMESTAMP(6) WITH TIME ZONE,
  version INTEGER NOT NULL
);
CREATE INDEX report_by_instance ON report (instance);
CREATE INDEX report_by_night ON report (night);
CREATE INDEX report_by_hash ON report (file_hash);
