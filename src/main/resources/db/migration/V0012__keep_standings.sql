-- Filings of which the last inspection could not say that they are ours and alive: another's or ended
-- (NOT_OURS), or not known (UNKNOWN), with the reason. Words of a status that stand in no table are
-- separated by line ends. A filing that is ours has no row.
CREATE TABLE filing_standing (
  filing_key VARCHAR(128) ${binary} NOT NULL PRIMARY KEY,
  state VARCHAR(16) NOT NULL,
  why_zh VARCHAR NOT NULL,
  why_en VARCHAR NOT NULL,
  unknown_words VARCHAR NOT NULL
);
CREATE INDEX filing_standing_by_state ON filing_standing (state, filing_key);
