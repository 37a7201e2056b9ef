-- What the last inspection of each filing rests on: a hash over everything that was asked for, until when
-- the same means the same (null: for good), and what was asked for, packed. A filing without a row is
-- inspected again.
CREATE TABLE inspection_basis (
  filing_key VARCHAR(128) ${binary} NOT NULL PRIMARY KEY,
  inspected_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  inputs CHAR(64) NOT NULL,
  horizon TIMESTAMP(6) WITH TIME ZONE,
  asked VARCHAR NOT NULL
);

-- The nights that went through all filings: so many were inspected, of so many the verdict stood.
CREATE TABLE inspection_night (
  moment TIMESTAMP(6) WITH TIME ZONE NOT NULL PRIMARY KEY,
  inspected BIGINT NOT NULL,
  stood BIGINT NOT NULL
);
