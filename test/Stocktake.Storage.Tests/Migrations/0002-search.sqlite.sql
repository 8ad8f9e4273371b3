CREATE VIRTUAL TABLE note_search USING fts5(tokens, content='note', content_rowid='id', tokenize="unicode61 remove_diacritics 0");
CREATE TRIGGER note_added AFTER INSERT ON note BEGIN INSERT INTO note_search (rowid, tokens) VALUES (new.id, new.tokens); END;
