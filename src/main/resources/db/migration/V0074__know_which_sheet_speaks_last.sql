-- The moment up to which a file can speak: when it was exported, or taken up at the latest.
ALTER TABLE import_file ADD COLUMN stated_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE import_file SET stated_at = planned_at;
ALTER TABLE import_file ALTER COLUMN stated_at SET NOT NULL;

-- Why nobody knows what sheets say of a filing: a full list lacks it, its row was rejected, or an older
-- sheet that came later took back what a newer one had said.
ALTER TABLE filing_missing ADD COLUMN why VARCHAR(10) DEFAULT 'ABSENT' NOT NULL;
UPDATE filing_missing SET why = 'REJECTED' WHERE rejected;
ALTER TABLE filing_missing DROP COLUMN rejected;
