-- A filing keeps its key, which was its first number. What else it was or is called stands here.
CREATE TABLE filing_alias (
  number VARCHAR(128) ${binary} NOT NULL,
  filing_key VARCHAR(128) ${binary} NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (number, filing_key)
);
CREATE INDEX filing_alias_by_filing ON filing_alias (filing_key);

-- The registered domains of each filing, so that a filing is found again by its domain. Filings from
-- before this table get their rows at the next import.
CREATE TABLE filing_domain (
  filing_key VARCHAR(128) ${binary} NOT NULL,
  domain VARCHAR(300) ${binary} NOT NULL,
  PRIMARY KEY (filing_key, domain)
);
CREATE INDEX filing_domain_by_domain ON filing_domain (domain);

-- Since when the sheet says what it says of provider and status.
ALTER TABLE filing ADD COLUMN standing_since TIMESTAMP(6) WITH TIME ZONE;
UPDATE filing SET standing_since = changed_at;
ALTER TABLE filing ALTER COLUMN standing_since SET NOT NULL;
