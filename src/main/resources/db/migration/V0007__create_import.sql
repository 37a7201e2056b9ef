-- The files of each import, in the order in which they are read; run is the job instance.
CREATE TABLE import_file (
  run BIGINT NOT NULL,
  seq INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  file_hash CHAR(64) NOT NULL,
  origin VARCHAR NOT NULL,
  path VARCHAR NOT NULL,
  from_inbox BOOLEAN NOT NULL,
  dry_run BOOLEAN NOT NULL,
  state VARCHAR(16) NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_added INTEGER NOT NULL,
  rows_changed INTEGER NOT NULL,
  rows_unchanged INTEGER NOT NULL,
  rows_duplicate INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  problem_code VARCHAR(7),
  problem_exit VARCHAR(20),
  problem_place VARCHAR,
  problem_found VARCHAR,
  problem_expected VARCHAR,
  notes VARCHAR NOT NULL,
  planned_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  PRIMARY KEY (run, seq)
);

CREATE INDEX import_file_by_hash ON import_file (file_hash);

-- Rows that could not be taken in, one line for each fault; gone when the row came in after all.
CREATE TABLE reject (
  file_hash CHAR(64) NOT NULL,
  file_name VARCHAR ${binary} NOT NULL,
  sheet VARCHAR ${binary} NOT NULL,
  row_no INTEGER NOT NULL,
  cell VARCHAR(16) NOT NULL,
  code VARCHAR(7) NOT NULL,
  column_keys VARCHAR NOT NULL,
  filing_key VARCHAR(128) NOT NULL,
  found VARCHAR NOT NULL,
  expected VARCHAR NOT NULL,
  rejected_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (file_hash, sheet, row_no, cell, code)
);

CREATE INDEX reject_by_key ON reject (filing_key);
CREATE INDEX reject_by_place ON reject (file_name, sheet, row_no);
