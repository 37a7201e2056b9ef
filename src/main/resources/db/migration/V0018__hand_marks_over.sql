-- Who approved a mark and why, and why one that was handed over no longer holds.
ALTER TABLE mark ADD COLUMN approved_by VARCHAR(200);
ALTER TABLE mark ADD COLUMN approved_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE mark ADD COLUMN doubt_zh VARCHAR;
ALTER TABLE mark ADD COLUMN doubt_en VARCHAR;

-- Everything that happened to a mark, of whatever kind; never changed.
CREATE TABLE mark_event (
  mark_no VARCHAR(160) ${binary} NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR(200) NOT NULL,
  what VARCHAR(32) NOT NULL,
  detail_zh VARCHAR NOT NULL,
  detail_en VARCHAR NOT NULL
);
CREATE INDEX mark_event_of ON mark_event (mark_no, happened_at);

-- What was handed to the provider's console: one row for each time, one file name for each row.
CREATE TABLE mark_export (
  plan_no VARCHAR(32) ${binary} NOT NULL,
  counter INTEGER NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  exported_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  exported_by VARCHAR(200) NOT NULL,
  again BOOLEAN NOT NULL,
  marks VARCHAR NOT NULL,
  PRIMARY KEY (plan_no, counter)
);
