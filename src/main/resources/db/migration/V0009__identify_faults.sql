-- A fault is identified by rule, fault and the thing it is about: an owner who was told of one dead
-- number was not told of another. What stood before names no thing; the next inspection does.
CREATE TABLE finding_of_thing (
  filing_key VARCHAR(128) ${binary} NOT NULL,
  rule VARCHAR(16) ${binary} NOT NULL,
  fault VARCHAR(64) NOT NULL,
  about VARCHAR(400) ${binary} NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  severity VARCHAR(8) NOT NULL,
  opinion_zh VARCHAR NOT NULL,
  opinion_en VARCHAR NOT NULL,
  remedy_zh VARCHAR NOT NULL,
  remedy_en VARCHAR NOT NULL,
  evidence VARCHAR NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (filing_key, rule, fault, about)
);
INSERT INTO finding_of_thing
  SELECT filing_key, rule, fault, '', outcome, severity, opinion_zh, opinion_en, remedy_zh,
    remedy_en, evidence, since FROM finding;
DROP TABLE finding;
ALTER TABLE finding_of_thing RENAME TO finding;
CREATE INDEX finding_rule ON finding (rule, outcome);

-- Outcomes of a filing are never cut to fit.
ALTER TABLE inspection ALTER COLUMN outcomes SET DATA TYPE VARCHAR;

CREATE TABLE case_finding_of_thing (
  case_no VARCHAR(16) ${binary} NOT NULL REFERENCES rectification_case (case_no),
  rule VARCHAR(16) ${binary} NOT NULL,
  finding_round INTEGER NOT NULL,
  fault VARCHAR(64) NOT NULL,
  about VARCHAR(400) ${binary} NOT NULL,
  severity VARCHAR(8) NOT NULL,
  opinion_zh VARCHAR NOT NULL,
  opinion_en VARCHAR NOT NULL,
  remedy_zh VARCHAR NOT NULL,
  remedy_en VARCHAR NOT NULL,
  evidence VARCHAR NOT NULL,
  state VARCHAR(16) NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  first_found_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  last_found_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  rectified_at TIMESTAMP(6) WITH TIME ZONE,
  notice_no VARCHAR(40) ${binary},
  PRIMARY KEY (case_no, rule, finding_round)
);
INSERT INTO case_finding_of_thing
  SELECT case_no, rule, finding_round, fault, '', severity, opinion_zh, opinion_en, remedy_zh,
    remedy_en, evidence, state, outcome, first_found_at, last_found_at, rectified_at, notice_no
  FROM case_finding;
DROP TABLE case_finding;
ALTER TABLE case_finding_of_thing RENAME TO case_finding;
CREATE INDEX case_finding_by_notice ON case_finding (notice_no);

ALTER TABLE notice ALTER COLUMN findings SET DATA TYPE VARCHAR;
ALTER TABLE notice ALTER COLUMN idempotency_key SET DATA TYPE VARCHAR;
ALTER TABLE mark_plan_line ALTER COLUMN rules SET DATA TYPE VARCHAR;
ALTER TABLE mark ALTER COLUMN grounds SET DATA TYPE VARCHAR;
ALTER TABLE mark ALTER COLUMN evidence SET DATA TYPE VARCHAR;
