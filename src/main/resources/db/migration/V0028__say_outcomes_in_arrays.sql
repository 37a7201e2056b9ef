-- What the rules said of a filing and what a finding rests on: arrays, not words in one text. What stood
-- in a text is taken apart word by word; each text of outcomes once, because most filings share one.
CREATE TABLE nth (n INTEGER NOT NULL PRIMARY KEY);
INSERT INTO nth
  SELECT 1000 * k.n + 100 * h.n + 10 * t.n + u.n
  FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS u (n),
    (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS t (n),
    (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS h (n),
    (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS k (n);

CREATE TABLE said (outcomes VARCHAR NOT NULL, rule VARCHAR(16) ${binary} NOT NULL, outcome VARCHAR(16) NOT NULL);
INSERT INTO said
  SELECT words.outcomes, SUBSTRING(words.word FROM 1 FOR POSITION('=' IN words.word) - 1),
    SUBSTRING(words.word FROM POSITION('=' IN words.word) + 1)
  FROM (
    SELECT texts.outcomes, REGEXP_SUBSTR(texts.outcomes, '[^ ]+', 1, nth.n) AS word
    FROM (SELECT DISTINCT outcomes FROM inspection WHERE outcomes <> '') texts
    JOIN nth ON nth.n BETWEEN 1
      AND CHAR_LENGTH(texts.outcomes) - CHAR_LENGTH(REPLACE(texts.outcomes, ' ', '')) + 1
  ) words;

-- One row per filing: which rules said what at its last inspection.
CREATE TABLE inspection_in_arrays (
  filing_key VARCHAR(128) ${binary} NOT NULL PRIMARY KEY,
  inspected_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  rules_pass VARCHAR ARRAY NOT NULL,
  rules_fail VARCHAR ARRAY NOT NULL,
  rules_not_applicable VARCHAR ARRAY NOT NULL,
  rules_not_effective VARCHAR ARRAY NOT NULL,
  rules_undetermined VARCHAR ARRAY NOT NULL,
  fails INTEGER NOT NULL,
  undetermined INTEGER NOT NULL
);
INSERT INTO inspection_in_arrays
  SELECT i.filing_key, i.inspected_at,
    COALESCE(s.rules_pass, CAST(ARRAY[] AS VARCHAR ARRAY)),
    COALESCE(s.rules_fail, CAST(ARRAY[] AS VARCHAR ARRAY)),
    COALESCE(s.rules_not_applicable, CAST(ARRAY[] AS VARCHAR ARRAY)),
    COALESCE(s.rules_not_effective, CAST(ARRAY[] AS VARCHAR ARRAY)),
    COALESCE(s.rules_undetermined, CAST(ARRAY[] AS VARCHAR ARRAY)),
    i.fails, i.undetermined
  FROM inspection i
  LEFT JOIN (
    SELECT outcomes,
      ARRAY_AGG(rule ORDER BY rule) FILTER (WHERE outcome = 'PASS') AS rules_pass,
      ARRAY_AGG(rule ORDER BY rule) FILTER (WHERE outcome = 'FAIL') AS rules_fail,
      ARRAY_AGG(rule ORDER BY rule) FILTER (WHERE outcome = 'NOT_APPLICABLE') AS rules_not_applicable,
      ARRAY_AGG(rule ORDER BY rule) FILTER (WHERE outcome = 'NOT_EFFECTIVE') AS rules_not_effective,
      ARRAY_AGG(rule ORDER BY rule) FILTER (WHERE outcome = 'UNDETERMINED') AS rules_undetermined
    FROM said GROUP BY outcomes
  ) s ON s.outcomes = i.outcomes;
DROP TABLE inspection;
ALTER TABLE inspection_in_arrays RENAME TO inspection;
CREATE INDEX inspection_fails ON inspection (fails, filing_key);

CREATE TABLE finding_in_arrays (
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
  evidence VARCHAR ARRAY NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (filing_key, rule, fault, about)
);
INSERT INTO finding_in_arrays
  SELECT f.filing_key, f.rule, f.fault, f.about, f.outcome, f.severity, f.opinion_zh, f.opinion_en,
    f.remedy_zh, f.remedy_en,
    CASE WHEN f.evidence = '' THEN CAST(ARRAY[] AS VARCHAR ARRAY) ELSE (
      SELECT ARRAY_AGG(REGEXP_SUBSTR(f.evidence, '[^ ]+', 1, nth.n) ORDER BY nth.n)
      FROM nth WHERE nth.n BETWEEN 1
        AND CHAR_LENGTH(f.evidence) - CHAR_LENGTH(REPLACE(f.evidence, ' ', '')) + 1
    ) END,
    f.since
  FROM finding f;
DROP TABLE finding;
ALTER TABLE finding_in_arrays RENAME TO finding;
CREATE INDEX finding_rule ON finding (rule, outcome);

DROP TABLE said;
DROP TABLE nth;
