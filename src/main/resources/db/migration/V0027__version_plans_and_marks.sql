ALTER TABLE mark_plan ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE mark_plan_line ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE mark_plan_line ADD CONSTRAINT mark_plan_line_of_plan
  FOREIGN KEY (plan_no) REFERENCES mark_plan (plan_no) ON DELETE CASCADE;
ALTER TABLE mark_plan_line ALTER COLUMN case_no DROP NOT NULL;
UPDATE mark_plan_line SET case_no = NULL WHERE case_no = '';
ALTER TABLE mark_plan_line ADD CONSTRAINT mark_plan_line_of_case
  FOREIGN KEY (case_no) REFERENCES rectification_case (case_no);
ALTER TABLE mark_export ADD CONSTRAINT mark_export_of_plan
  FOREIGN KEY (plan_no) REFERENCES mark_plan (plan_no) ON DELETE CASCADE;

ALTER TABLE mark ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE mark ADD COLUMN events INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE mark ALTER COLUMN case_no DROP NOT NULL;
UPDATE mark SET case_no = NULL WHERE case_no = '';
ALTER TABLE mark ADD CONSTRAINT mark_of_case
  FOREIGN KEY (case_no) REFERENCES rectification_case (case_no);
ALTER TABLE mark ADD CONSTRAINT mark_of_campaign
  FOREIGN KEY (campaign_no) REFERENCES campaign (campaign_no);

-- Each mark counts what happens to it by itself: 1, 2, 3 …
CREATE TABLE mark_event_of_mark (
  mark_no VARCHAR(160) ${binary} NOT NULL REFERENCES mark (mark_no) ON DELETE CASCADE,
  event_no INTEGER NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR(200) NOT NULL,
  what VARCHAR(32) NOT NULL,
  detail_zh VARCHAR NOT NULL,
  detail_en VARCHAR NOT NULL,
  PRIMARY KEY (mark_no, event_no)
);
INSERT INTO mark_event_of_mark
  SELECT mark_no, ROW_NUMBER() OVER (PARTITION BY mark_no ORDER BY happened_at, what), happened_at,
    actor, what, detail_zh, detail_en
  FROM mark_event;
UPDATE mark SET events = (SELECT COUNT(*) FROM mark_event e WHERE e.mark_no = mark.mark_no);
DROP TABLE mark_event;
ALTER TABLE mark_event_of_mark RENAME TO mark_event;
