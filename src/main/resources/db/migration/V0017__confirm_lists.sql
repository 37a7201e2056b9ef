-- When a list was last found unchanged in the evidence folder. It was read once, but what it lists
-- stands as of the last time somebody found it there.
ALTER TABLE evidence_file ADD COLUMN confirmed_at TIMESTAMP(6) WITH TIME ZONE;
