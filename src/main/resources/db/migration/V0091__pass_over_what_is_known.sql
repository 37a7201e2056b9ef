-- A row that comes again as it stood says nothing new, and need not be read to know it: of each filing the cells
-- of the row it heard last are kept by their hash. A filing that is not here has its row read.
CREATE TABLE filing_cells (
  filing_key VARCHAR(128) ${binary} NOT NULL PRIMARY KEY REFERENCES filing ON DELETE CASCADE,
  cells BYTEA NOT NULL
);

-- The filings from before filing_domain that still lack their rows there: they get them at the next import, which
-- need not go through all others for them.
CREATE TABLE filing_without_domains (
  filing_key VARCHAR(128) ${binary} NOT NULL PRIMARY KEY
);
INSERT INTO filing_without_domains (filing_key)
SELECT filing_key FROM filing WHERE domain IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM filing_domain d WHERE d.filing_key = filing.filing_key);
