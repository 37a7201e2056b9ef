-- Whose a telephone number is filed as: what a call says of it may be about another filing's person.
CREATE INDEX filing_by_entity_mobile ON filing (entity_pic_mobile);
CREATE INDEX filing_by_site_mobile ON filing (site_pic_mobile);
CREATE INDEX filing_by_entity_landline ON filing (entity_pic_landline);
CREATE INDEX filing_by_site_landline ON filing (site_pic_landline);
