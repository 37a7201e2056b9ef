-- A row that comes again says nothing new, also where an earlier sheet said more than it: which row a filing
-- heard last is kept by its hash.
ALTER TABLE filing ADD COLUMN row_hash CHAR(64);
