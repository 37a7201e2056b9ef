-- An application is known by its order number until it has a filing number.
CREATE INDEX filing_by_order ON filing (order_no);
