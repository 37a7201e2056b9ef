-- Whether nothing but names in its text says whose a mail is: it may be another owner's as well.
ALTER TABLE owner_reply ADD COLUMN by_names_only BOOLEAN DEFAULT FALSE NOT NULL;
