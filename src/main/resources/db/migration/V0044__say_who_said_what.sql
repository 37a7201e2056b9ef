-- Each field of a filing knows which row of which sheet said it last; what changed is kept; and which rows
-- were seen in which import, many in one text, so that a night of equal rows costs a few rows.
ALTER TABLE filing ADD COLUMN source_run BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE filing ADD COLUMN said_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE filing SET said_at = changed_at;
ALTER TABLE filing ALTER COLUMN said_at SET NOT NULL;
ALTER TABLE filing ADD COLUMN earlier VARCHAR;
ALTER TABLE filing ADD COLUMN disputed VARCHAR;

CREATE TABLE filing_change (
  filing_key VARCHAR(128) ${binary} NOT NULL,
  run BIGINT NOT NULL,
  file_seq INTEGER NOT NULL,
  column_key VARCHAR(60) ${binary} NOT NULL,
  kind VARCHAR(10) NOT NULL,
  old_value VARCHAR,
  new_value VARCHAR,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  source_file VARCHAR NOT NULL,
  source_sheet VARCHAR NOT NULL,
  source_row INTEGER NOT NULL,
  PRIMARY KEY (filing_key, run, file_seq, column_key)
);
CREATE INDEX filing_change_by_run ON filing_change (run, file_seq);

CREATE TABLE filing_sighting (
  run BIGINT NOT NULL,
  file_seq INTEGER NOT NULL,
  block INTEGER NOT NULL,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  source_file VARCHAR NOT NULL,
  source_sheet VARCHAR NOT NULL,
  silent VARCHAR NOT NULL,
  filings INTEGER NOT NULL,
  packed VARCHAR NOT NULL,
  PRIMARY KEY (run, file_seq, block)
);

CREATE TABLE filing_missing (
  filing_key VARCHAR(128) ${binary} NOT NULL PRIMARY KEY,
  run BIGINT NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  files VARCHAR NOT NULL
);
