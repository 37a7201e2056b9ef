-- A cleanup's clock has no case: null, so that the others can be held to one.
ALTER TABLE deadline ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE deadline ALTER COLUMN case_no DROP NOT NULL;
UPDATE deadline SET case_no = NULL WHERE case_no = '';
ALTER TABLE deadline ADD CONSTRAINT deadline_of_case
  FOREIGN KEY (case_no) REFERENCES rectification_case (case_no);
