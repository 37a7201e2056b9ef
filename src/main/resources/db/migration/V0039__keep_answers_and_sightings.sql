-- What was observed is an answer, kept once with the sighting that first brought it; when the same
-- answer is seen again, that is an entry in a block of sightings. Answers are numbered in the order
-- in which they came, 128 to a shelf; place is the first 24 bits of the SHA-256 of kind and subject,
-- by which an answer is found, and with which the id of each of its sightings begins.
ALTER TABLE observation RENAME TO earlier_observation;

CREATE TABLE observation (
  no BIGINT NOT NULL PRIMARY KEY,
  place INTEGER NOT NULL,
  kind VARCHAR(20) ${binary} NOT NULL,
  subject VARCHAR(512) ${binary} NOT NULL,
  attributes VARCHAR NOT NULL,
  source VARCHAR(700) NOT NULL,
  observed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  observed_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  valid_from TIMESTAMP(6) WITH TIME ZONE,
  valid_until TIMESTAMP(6) WITH TIME ZONE,
  failed BOOLEAN NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  file_sha256 VARCHAR(64) NOT NULL,
  reading BIGINT
);

-- The id under which findings, cases and marks of before cite an observation.
CREATE TABLE earlier_id (
  id VARCHAR(40) ${binary} NOT NULL PRIMARY KEY,
  no BIGINT NOT NULL
);

INSERT INTO earlier_id (id, no)
  SELECT id, ROW_NUMBER() OVER (ORDER BY observed_at, id) FROM earlier_observation;

INSERT INTO observation (no, place, kind, subject, attributes, source, observed_at, observed_until,
    valid_from, valid_until, failed, sha256, file_sha256, reading)
  SELECT e.no, ${place}, o.kind, o.subject, o.attributes, o.source, o.observed_at,
    o.observed_until, o.valid_from, o.valid_until, o.failed, o.sha256, o.file_sha256, o.reading
  FROM earlier_observation o JOIN earlier_id e ON e.id = o.id
  ORDER BY e.no;

DROP TABLE earlier_observation;

CREATE INDEX earlier_id_by_no ON earlier_id (no);

CREATE INDEX observation_by_place ON observation (place);

-- By what answers were seen again: a file in one of its versions, or who looked them up.
CREATE TABLE seen_in (
  no BIGINT NOT NULL PRIMARY KEY,
  source VARCHAR(700) NOT NULL,
  file_sha256 VARCHAR(64) NOT NULL,
  same_hash BOOLEAN NOT NULL,
  reading BIGINT
);

-- The answers of one shelf that were seen again there, with line and time, between two moments.
CREATE TABLE sighting (
  no BIGINT NOT NULL PRIMARY KEY,
  shelf BIGINT NOT NULL,
  seen_in BIGINT NOT NULL,
  kind VARCHAR(20) ${binary} NOT NULL,
  failed BOOLEAN NOT NULL,
  seen_from TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  seen_to TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  entries BYTEA NOT NULL
);

CREATE INDEX sighting_by_shelf ON sighting (shelf, seen_to);
