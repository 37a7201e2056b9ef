-- Evidence files that were taken in, each content once; the bytes lie in the home under the hash.
CREATE TABLE kept_file (
  sha256 VARCHAR(64) ${binary} NOT NULL PRIMARY KEY,
  name VARCHAR(700) NOT NULL,
  size_bytes BIGINT NOT NULL,
  taken_in_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- By which file's content an observation can be shown; empty when it was looked up.
ALTER TABLE observation ADD COLUMN file_sha256 VARCHAR(64) DEFAULT '' NOT NULL;
