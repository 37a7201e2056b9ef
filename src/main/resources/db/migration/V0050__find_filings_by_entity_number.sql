-- The other filings of an entity, for what compares their records.
CREATE INDEX filing_by_entity_number ON filing (entity_filing_no);
