-- Why a mark was taken back or withdrawn, in English too: its history has had both languages all along.
ALTER TABLE mark ADD COLUMN taken_back_why_en VARCHAR;
UPDATE mark SET taken_back_why_en = COALESCE(
  (SELECT MAX(e.detail_en) FROM mark_event e
   WHERE e.mark_no = mark.mark_no AND e.detail_zh = mark.taken_back_why),
  taken_back_why);
