-- Readings of evidence files: each time a file was read with new content. Of lists (address ranges,
-- blacklists, the materials folder) only what stands in a reading that is not superseded holds.
CREATE TABLE evidence_file (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(512) ${binary} NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  read_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  finished BOOLEAN NOT NULL,
  superseded BOOLEAN NOT NULL,
  taken INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  ignored_columns VARCHAR NOT NULL
);

CREATE INDEX evidence_file_by_name ON evidence_file (name, id);

-- What was observed; never changed but for reading: the newest reading of a list it stood in.
CREATE TABLE observation (
  id VARCHAR(40) ${binary} NOT NULL PRIMARY KEY,
  kind VARCHAR(20) ${binary} NOT NULL,
  subject VARCHAR(512) ${binary} NOT NULL,
  attributes VARCHAR NOT NULL,
  source VARCHAR(700) NOT NULL,
  observed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  valid_from TIMESTAMP(6) WITH TIME ZONE,
  valid_until TIMESTAMP(6) WITH TIME ZONE,
  failed BOOLEAN NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  reading BIGINT REFERENCES evidence_file (id)
);

CREATE INDEX observation_by_subject ON observation (subject, kind, observed_at);
CREATE INDEX observation_by_reading ON observation (reading);

-- Rows of evidence files that could not be used, and why.
CREATE TABLE evidence_reject (
  file BIGINT NOT NULL REFERENCES evidence_file (id),
  row_no INTEGER NOT NULL,
  column_name VARCHAR(200) ${binary} NOT NULL,
  code VARCHAR(7) NOT NULL,
  found VARCHAR(500) NOT NULL,
  expected VARCHAR(500) NOT NULL,
  PRIMARY KEY (file, row_no, column_name)
);
