-- The night whose letters a finding counts among. Nights before now counted it to the day it was found on.
ALTER TABLE case_finding ADD COLUMN weighed_on DATE;
UPDATE case_finding SET weighed_on = CAST(first_found_at AT TIME ZONE 'Asia/Shanghai' AS DATE) WHERE severity <> 'NOTE';
CREATE INDEX case_finding_by_night ON case_finding (weighed_on);
