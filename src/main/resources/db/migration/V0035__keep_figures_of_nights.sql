-- The numbers of each night that are compared with those of others; of earlier nights they are not known.
ALTER TABLE morning ADD COLUMN filings_failing BIGINT;
ALTER TABLE morning ADD COLUMN filings_undetermined BIGINT;
ALTER TABLE morning ADD COLUMN filings_clean BIGINT;
ALTER TABLE morning ADD COLUMN cases_open BIGINT;
ALTER TABLE morning ADD COLUMN cases_opened BIGINT;
ALTER TABLE morning ADD COLUMN cases_closed BIGINT;
ALTER TABLE morning ADD COLUMN marks_standing BIGINT;
