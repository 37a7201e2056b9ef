-- When an observation was made at the latest: a bare day in a file is the whole day in China, and
-- what else was seen that day may have been seen before or after it.
ALTER TABLE observation ADD COLUMN observed_until TIMESTAMP(6) WITH TIME ZONE;

UPDATE observation SET observed_until = observed_at;

UPDATE observation SET observed_until = observed_at + INTERVAL '86399' SECOND
  WHERE source LIKE 'file %' AND kind <> 'ip-ownership'
    AND EXTRACT(HOUR FROM observed_at AT TIME ZONE 'Asia/Shanghai') = 0
    AND EXTRACT(MINUTE FROM observed_at AT TIME ZONE 'Asia/Shanghai') = 0
    AND EXTRACT(SECOND FROM observed_at AT TIME ZONE 'Asia/Shanghai') = 0;

ALTER TABLE observation ALTER COLUMN observed_until SET NOT NULL;
