-- A file is known again by name, size and time, so that none is read twice.
ALTER TABLE mail_reply ADD COLUMN file_size BIGINT;
ALTER TABLE mail_reply ADD COLUMN file_modified_at BIGINT;

-- What a person has to read: owners' answers, and mails that nobody could place.
CREATE TABLE owner_reply (
  reply_no VARCHAR(16) ${binary} NOT NULL PRIMARY KEY,
  file VARCHAR(300) NOT NULL,
  sender VARCHAR(320) NOT NULL,
  subject VARCHAR(1000) NOT NULL,
  reply_text VARCHAR(100000) NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  state VARCHAR(16) NOT NULL,
  cases VARCHAR(100000) NOT NULL,
  filings VARCHAR(1000000) NOT NULL,
  decided_by VARCHAR(200),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  decided_why VARCHAR(10000)
);
CREATE INDEX owner_reply_by_state ON owner_reply (state, happened_at);

CREATE TABLE owner_reply_case (
  reply_no VARCHAR(16) ${binary} NOT NULL REFERENCES owner_reply (reply_no),
  case_no VARCHAR(16) ${binary} NOT NULL,
  waits BOOLEAN NOT NULL,
  PRIMARY KEY (reply_no, case_no)
);
CREATE INDEX owner_reply_case_by_case ON owner_reply_case (case_no, waits);
