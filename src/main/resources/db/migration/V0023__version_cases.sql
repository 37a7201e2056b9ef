-- Cases and their findings are changed by people and by nights: the second of two is told.
ALTER TABLE rectification_case ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE rectification_case ADD COLUMN events INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE case_finding ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;

-- Each case counts what happens to it by itself: 1, 2, 3 …
CREATE TABLE case_event_of_case (
  case_no VARCHAR(16) ${binary} NOT NULL REFERENCES rectification_case (case_no) ON DELETE CASCADE,
  event_no INTEGER NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR(200) NOT NULL,
  what VARCHAR(32) NOT NULL,
  detail_zh VARCHAR NOT NULL,
  detail_en VARCHAR NOT NULL,
  PRIMARY KEY (case_no, event_no)
);
INSERT INTO case_event_of_case
  SELECT case_no, ROW_NUMBER() OVER (PARTITION BY case_no ORDER BY event_no), happened_at, actor, what,
    detail_zh, detail_en
  FROM case_event;
UPDATE rectification_case SET events =
  (SELECT COUNT(*) FROM case_event e WHERE e.case_no = rectification_case.case_no);
DROP TABLE case_event;
ALTER TABLE case_event_of_case RENAME TO case_event;
CREATE INDEX case_event_by_time ON case_event (happened_at);
