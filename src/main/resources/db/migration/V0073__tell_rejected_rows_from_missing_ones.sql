-- A filing that a full list lacks, or one whose row was there and was rejected.
ALTER TABLE filing_missing ADD COLUMN rejected BOOLEAN DEFAULT FALSE NOT NULL;
