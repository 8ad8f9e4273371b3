-- The id that a text gets which does not state the symbol of its work: by it the text is known as that work's.

ALTER TABLE work ADD COLUMN text_slug text;   -- as sources.json of the starter register says; null where the text states its symbol or has none
CREATE UNIQUE INDEX work_by_text_slug ON work (text_slug);
