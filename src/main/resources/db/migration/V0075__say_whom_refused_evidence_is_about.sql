-- Rows of evidence that could not be used: on which sheet they stand, of which kind they are and about whom, as far as
-- that can be read. Somebody's mark may be what such a row would have cleared.
DROP VIEW rejected_row;

CREATE TABLE evidence_reject_of_sheet (
  file BIGINT NOT NULL REFERENCES evidence_file (id),
  sheet VARCHAR(200) ${binary} NOT NULL,
  row_no INTEGER NOT NULL,
  column_name VARCHAR(200) ${binary} NOT NULL,
  code VARCHAR(7) NOT NULL,
  found VARCHAR(500) NOT NULL,
  expected VARCHAR(500) NOT NULL,
  kind VARCHAR(40) ${binary} NOT NULL,
  subject VARCHAR(500) ${binary} NOT NULL,
  PRIMARY KEY (file, sheet, row_no, column_name)
);
INSERT INTO evidence_reject_of_sheet (file, sheet, row_no, column_name, code, found, expected, kind, subject)
SELECT e.file, '', e.row_no, e.column_name, e.code, e.found, e.expected,
  CASE
    WHEN LOWER(f.name) LIKE 'dns%' THEN 'dns'
    WHEN LOWER(f.name) LIKE 'ip_ownership%' THEN 'ip-ownership'
    WHEN LOWER(f.name) LIKE 'registration%' THEN 'registration'
    WHEN LOWER(f.name) LIKE 'pages%' THEN 'page'
    WHEN LOWER(f.name) LIKE 'registry%' THEN 'registry'
    WHEN LOWER(f.name) LIKE 'numbers%' THEN 'number-status'
    WHEN LOWER(f.name) LIKE 'calls%' THEN 'call'
    WHEN LOWER(f.name) LIKE 'codes%' THEN 'code'
    WHEN LOWER(f.name) LIKE 'miit%' THEN 'miit'
    WHEN LOWER(f.name) LIKE 'blacklist%' THEN 'blacklist'
    WHEN LOWER(f.name) LIKE 'content%' THEN 'content'
    ELSE ''
  END, ''
FROM evidence_reject e JOIN evidence_file f ON f.id = e.file;
DROP TABLE evidence_reject;
ALTER TABLE evidence_reject_of_sheet RENAME TO evidence_reject;

CREATE VIEW rejected_row AS
SELECT CAST('filings' AS VARCHAR(10)) AS kind, r.file_name, CAST(r.file_hash AS VARCHAR(64)) AS file_id, r.sheet,
  r.row_no, CAST(r.cell AS VARCHAR(200)) AS place, r.code, r.column_keys, r.filing_key, r.found, r.expected,
  r.rejected_at, d.dismissed_at, d.dismissed_by, d.why,
  CAST('' AS VARCHAR(40)) AS evidence_kind, CAST('' AS VARCHAR(500)) AS subject
FROM reject r LEFT JOIN reject_dismissal d ON d.kind = 'filings' AND d.file_name = r.file_name AND d.sheet = r.sheet
  AND d.row_no = r.row_no AND d.place = r.cell AND d.code = r.code AND d.found = r.found
UNION ALL
SELECT CAST('evidence' AS VARCHAR(10)), f.name, CAST(f.id AS VARCHAR(64)), e.sheet, e.row_no, e.column_name, e.code,
  e.column_name, '', e.found, e.expected, f.read_at, d.dismissed_at, d.dismissed_by, d.why,
  e.kind, e.subject
FROM evidence_reject e JOIN evidence_file f ON f.id = e.file
LEFT JOIN reject_dismissal d ON d.kind = 'evidence' AND d.file_name = f.name AND d.sheet = e.sheet
  AND d.row_no = e.row_no AND d.place = e.column_name AND d.code = e.code AND d.found = e.found
WHERE f.id = (SELECT MAX(g.id) FROM evidence_file g WHERE g.name = f.name);
