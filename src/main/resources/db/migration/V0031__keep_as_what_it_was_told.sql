-- As how heavy a fault was told: what was told with a period stays told when a card of the home makes it advice and
-- is withdrawn again. What was told before this is taken as it stands.
ALTER TABLE case_finding ADD COLUMN told_as VARCHAR(20) ${binary};
UPDATE case_finding SET told_as = severity WHERE notice_no IS NOT NULL;
