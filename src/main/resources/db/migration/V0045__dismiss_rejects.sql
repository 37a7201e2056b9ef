-- Rejected rows of filings and of evidence in one list, and those that somebody said need nothing: total rows, rows
-- without a key. What was dismissed stays dismissed as long as the same stands at the same place of a file.
CREATE TABLE reject_dismissal (
  kind VARCHAR(10) NOT NULL,
  file_name VARCHAR(512) ${binary} NOT NULL,
  sheet VARCHAR(200) ${binary} NOT NULL,
  row_no INTEGER NOT NULL,
  place VARCHAR(200) ${binary} NOT NULL,
  code VARCHAR(7) NOT NULL,
  found VARCHAR NOT NULL,
  dismissed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  dismissed_by VARCHAR(200) NOT NULL,
  why VARCHAR(2000) NOT NULL,
  PRIMARY KEY (kind, file_name, sheet, row_no, place, code)
);

CREATE VIEW rejected_row AS
SELECT CAST('filings' AS VARCHAR(10)) AS kind, r.file_name, CAST(r.file_hash AS VARCHAR(64)) AS file_id, r.sheet,
  r.row_no, CAST(r.cell AS VARCHAR(200)) AS place, r.code, r.column_keys, r.filing_key, r.found, r.expected,
  r.rejected_at, d.dismissed_at, d.dismissed_by, d.why
FROM reject r LEFT JOIN reject_dismissal d ON d.kind = 'filings' AND d.file_name = r.file_name AND d.sheet = r.sheet
  AND d.row_no = r.row_no AND d.place = r.cell AND d.code = r.code AND d.found = r.found
UNION ALL
SELECT CAST('evidence' AS VARCHAR(10)), f.name, CAST(f.id AS VARCHAR(64)), '', e.row_no, e.column_name, e.code,
  e.column_name, '', e.found, e.expected, f.read_at, d.dismissed_at, d.dismissed_by, d.why
FROM evidence_reject e JOIN evidence_file f ON f.id = e.file
LEFT JOIN reject_dismissal d ON d.kind = 'evidence' AND d.file_name = f.name AND d.sheet = '' AND d.row_no = e.row_no
  AND d.place = e.column_name AND d.code = e.code AND d.found = e.found
WHERE f.id = (SELECT MAX(g.id) FROM evidence_file g WHERE g.name = f.name);
