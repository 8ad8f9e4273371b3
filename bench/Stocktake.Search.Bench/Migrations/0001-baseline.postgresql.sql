CREATE TABLE baseline (id bigint PRIMARY KEY, search tsvector NOT NULL);
