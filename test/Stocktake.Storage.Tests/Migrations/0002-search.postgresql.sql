ALTER TABLE note ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', tokens)) STORED;
