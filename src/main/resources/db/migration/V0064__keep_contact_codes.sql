-- Codes sent to contact numbers: never the code itself, only what shows that somebody knows it.
CREATE TABLE contact_code (
  code_no VARCHAR(16) ${binary} NOT NULL PRIMARY KEY,
  phone VARCHAR(32) NOT NULL,
  filing_keys VARCHAR NOT NULL,
  way VARCHAR(16) NOT NULL,
  state VARCHAR(16) NOT NULL,
  secret VARCHAR(200) NOT NULL,
  issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  issued_by VARCHAR(200) NOT NULL,
  ends_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP(6) WITH TIME ZONE,
  tries INTEGER NOT NULL,
  -- The number while the code is open: a number has one open code at a time.
  open_for VARCHAR(32) UNIQUE,
  events INTEGER NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX contact_code_by_phone ON contact_code (phone, issued_at);

-- Who asked for a code, how it left, who typed it back; never changed.
CREATE TABLE contact_code_event (
  code_no VARCHAR(16) ${binary} NOT NULL REFERENCES contact_code (code_no) ON DELETE CASCADE,
  event_no INTEGER NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR(200) NOT NULL,
  what VARCHAR(32) NOT NULL,
  detail_zh VARCHAR NOT NULL,
  detail_en VARCHAR NOT NULL,
  PRIMARY KEY (code_no, event_no)
);
