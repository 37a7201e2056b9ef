-- Two people who change one campaign at once: the second is told.
ALTER TABLE campaign ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
