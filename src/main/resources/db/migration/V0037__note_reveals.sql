-- Who had document numbers, telephones and mail addresses shown unmasked, when and in which list.
CREATE TABLE reveal (
  revealed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL PRIMARY KEY,
  actor VARCHAR NOT NULL,
  command VARCHAR NOT NULL,
  asked VARCHAR NOT NULL
);
