-- The text of homepages that were fetched, made short, once for each content of a page.
CREATE TABLE page_text (
  sha256 VARCHAR(64) ${binary} NOT NULL PRIMARY KEY,
  packed VARCHAR NOT NULL,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX page_text_by_seen ON page_text (seen_at);
