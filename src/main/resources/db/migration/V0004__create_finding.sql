-- One row per filing: what every rule said at its last inspection.
CREATE TABLE inspection (
  filing_key VARCHAR(128) ${binary} NOT NULL PRIMARY KEY,
  inspected_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  outcomes VARCHAR(4000) NOT NULL,
  fails INTEGER NOT NULL,
  undetermined INTEGER NOT NULL
);
CREATE INDEX inspection_fails ON inspection (fails, filing_key);

-- What is wrong, and what cannot be known, at the last inspection. The text stands here once, so that
-- a report shows what the owner was told even when a rule's words change later.
CREATE TABLE finding (
  filing_key VARCHAR(128) ${binary} NOT NULL,
  rule VARCHAR(16) ${binary} NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  severity VARCHAR(8) NOT NULL,
  fault VARCHAR(64) NOT NULL,
  opinion_zh VARCHAR(4000) NOT NULL,
  opinion_en VARCHAR(4000) NOT NULL,
  remedy_zh VARCHAR(4000) NOT NULL,
  remedy_en VARCHAR(4000) NOT NULL,
  evidence VARCHAR(4000) NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (filing_key, rule)
);
CREATE INDEX finding_rule ON finding (rule, outcome);

-- Every change of an outcome, for "since when" and "what was it before".
CREATE TABLE finding_change (
  filing_key VARCHAR(128) ${binary} NOT NULL,
  rule VARCHAR(16) ${binary} NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  before_outcome VARCHAR(16) NOT NULL,
  after_outcome VARCHAR(16) NOT NULL,
  fault VARCHAR(64) NOT NULL,
  PRIMARY KEY (filing_key, rule, changed_at)
);
