-- Whether a case waits for an answer is for the answer's state to say, once.
ALTER TABLE owner_reply ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
DROP INDEX owner_reply_case_by_case;
ALTER TABLE owner_reply_case DROP COLUMN waits;
CREATE INDEX owner_reply_case_by_case ON owner_reply_case (case_no);
ALTER TABLE owner_reply_case ADD CONSTRAINT owner_reply_case_of_case
  FOREIGN KEY (case_no) REFERENCES rectification_case (case_no);
ALTER TABLE owner_reply DROP COLUMN cases;
