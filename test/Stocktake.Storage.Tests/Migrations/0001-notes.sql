CREATE TABLE note (id bigint PRIMARY KEY, parent bigint REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED, body text, weight double precision, raw bytea, tokens text NOT NULL);
