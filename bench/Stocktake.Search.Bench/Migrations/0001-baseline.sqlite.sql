CREATE VIRTUAL TABLE baseline USING fts5(tokens, content='', tokenize="unicode61 remove_diacritics 0");
