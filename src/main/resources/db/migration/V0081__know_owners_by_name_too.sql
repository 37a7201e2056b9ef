-- Whose a notice is, by name beside the number: a number that was put right is no other owner's.
ALTER TABLE notice ADD COLUMN owner_name VARCHAR(64);
