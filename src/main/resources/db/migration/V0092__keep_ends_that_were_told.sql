-- A clock that is counted anew, by another reading or calendar, never ends before the end its owner was told; nor is
-- a transfer cleaned up before a date that a reminder of it gave.
ALTER TABLE deadline ADD COLUMN told_end TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE deadline ADD COLUMN kept_as_told BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE deadline SET told_end = ends_at;
ALTER TABLE notice ADD COLUMN promised_until TIMESTAMP(6) WITH TIME ZONE;
