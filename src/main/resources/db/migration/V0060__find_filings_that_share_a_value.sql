-- Filings touch one another by account, server, code and entity; of a value that many have the first are read.
CREATE INDEX filing_by_account ON filing (account_id, filing_key);
CREATE INDEX filing_by_server ON filing (server_id, filing_key);
CREATE INDEX filing_by_code ON filing (auth_code, filing_key);
CREATE INDEX filing_by_entity_document ON filing (entity_doc_no, filing_key);
