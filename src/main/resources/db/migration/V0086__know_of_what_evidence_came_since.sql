-- How far evidence was when a night began: what came since is told from it.
CREATE TABLE inspection_evidence (
  moment TIMESTAMP(6) WITH TIME ZONE NOT NULL PRIMARY KEY,
  answers BIGINT NOT NULL,
  sightings BIGINT NOT NULL,
  readings VARCHAR NOT NULL
);

CREATE INDEX sighting_by_seen_in ON sighting (seen_in);
