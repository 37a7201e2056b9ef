-- Since when a filing is not ours: its case stands still for some days before it is closed, since one
-- night's slip in a sheet or a setting must not end what was told and decided.
ALTER TABLE rectification_case ADD COLUMN left_at TIMESTAMP(6) WITH TIME ZONE;
