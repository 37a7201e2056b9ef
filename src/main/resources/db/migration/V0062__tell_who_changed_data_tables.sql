-- Who put a data table of the home's own in force, or the product's again, and what changed with it.
CREATE TABLE table_change (
  change_no BIGINT NOT NULL PRIMARY KEY,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR NOT NULL,
  table_name VARCHAR NOT NULL,
  version_before VARCHAR NOT NULL,
  version_after VARCHAR NOT NULL,
  from_file VARCHAR NOT NULL,
  rows_come INTEGER NOT NULL,
  rows_gone INTEGER NOT NULL,
  rows_changed INTEGER NOT NULL
);
