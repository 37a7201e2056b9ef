-- Two people may say at once that nothing is to be done about a row: the second is told.
ALTER TABLE reject_dismissal ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;

-- A mark comes from a plan, and no plan is ever deleted.
ALTER TABLE mark ADD CONSTRAINT mark_of_plan FOREIGN KEY (plan_no) REFERENCES mark_plan (plan_no);
