-- A letter holds the notices of one owner to one address; it is known by the number of its first one,
-- and its parts share message id and text. Until now every notice was a letter of its own.
ALTER TABLE notice ADD COLUMN letter_no VARCHAR(40) ${binary};
ALTER TABLE notice ADD COLUMN owner_key VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE notice ADD COLUMN letter_message_id VARCHAR(400) ${binary};
UPDATE notice SET letter_no = notice_no, letter_message_id = message_id;
ALTER TABLE notice ALTER COLUMN letter_no SET NOT NULL;
ALTER TABLE notice DROP COLUMN message_id;
ALTER TABLE notice ADD COLUMN message_id VARCHAR(400) ${binary};
UPDATE notice SET message_id = letter_message_id;
ALTER TABLE notice ALTER COLUMN message_id SET NOT NULL;
ALTER TABLE notice DROP COLUMN letter_message_id;
CREATE INDEX notice_by_letter ON notice (letter_no, notice_no);
CREATE INDEX notice_by_message_id ON notice (message_id);
CREATE INDEX notice_by_owner ON notice (owner_key);
CREATE INDEX notice_by_recipient ON notice (recipient);

-- A proof that the owner was told, other than by mail.
ALTER TABLE notice ADD COLUMN proved_how VARCHAR(8);
ALTER TABLE notice ADD COLUMN proved_by VARCHAR(200);
ALTER TABLE notice ADD COLUMN proof_recorded_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE notice ADD COLUMN proof_note VARCHAR(1000);

CREATE TABLE letter_text (
  letter_no VARCHAR(40) ${binary} NOT NULL PRIMARY KEY,
  text_plain VARCHAR NOT NULL,
  text_html VARCHAR NOT NULL
);
INSERT INTO letter_text SELECT notice_no, text_plain, text_html FROM notice_text;
DROP TABLE notice_text;
