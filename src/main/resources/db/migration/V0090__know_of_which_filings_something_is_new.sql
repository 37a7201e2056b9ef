-- Of which filings something became new, in the order in which it came, with the names under which they are found
-- or were, packed. A night tells from it which verdicts stand, and need not read what all filings say.
CREATE TABLE filing_news (
  no BIGINT NOT NULL PRIMARY KEY,
  told VARCHAR NOT NULL
);

-- How far it had come when a night began, and how far evidence had when the night was over: what came and went
-- meanwhile may have been seen by it. Nights of before are not told apart from it.
DELETE FROM inspection_evidence;
ALTER TABLE inspection_evidence ADD COLUMN news BIGINT NOT NULL;
ALTER TABLE inspection_evidence ADD COLUMN answers_after BIGINT;
ALTER TABLE inspection_evidence ADD COLUMN sightings_after BIGINT;

-- The terms every verdict rests on stand by themselves; of the rest it is told what became new.
DELETE FROM inspection_basis;
ALTER TABLE inspection_basis DROP COLUMN inputs;
ALTER TABLE inspection_basis DROP COLUMN asked;
ALTER TABLE inspection_basis ADD COLUMN terms CHAR(64) NOT NULL;
ALTER TABLE inspection_basis ADD COLUMN asked BYTEA NOT NULL;
