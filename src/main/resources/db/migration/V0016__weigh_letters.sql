-- How many cases each rule newly failed for in each night; the row without a rule says that there
-- was a night.
CREATE TABLE letter_night (
  campaign_no INTEGER NOT NULL REFERENCES campaign (campaign_no),
  night DATE NOT NULL,
  rule VARCHAR(16) ${binary} NOT NULL,
  found BIGINT NOT NULL,
  PRIMARY KEY (campaign_no, night, rule)
);

-- Rules that failed for far more than before: their letters wait for a person.
CREATE TABLE held_rule (
  campaign_no INTEGER NOT NULL REFERENCES campaign (campaign_no),
  rule VARCHAR(16) ${binary} NOT NULL,
  night DATE NOT NULL,
  found BIGINT NOT NULL,
  usual BIGINT NOT NULL,
  state VARCHAR(16) NOT NULL,
  decided_by VARCHAR(200),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  decided_why VARCHAR(10000),
  PRIMARY KEY (campaign_no, rule, night)
);
