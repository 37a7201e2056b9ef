-- A clock stands still between two moments; before, between two days, which stand for their beginning.
ALTER TABLE deadline ALTER COLUMN holds SET DATA TYPE VARCHAR;
