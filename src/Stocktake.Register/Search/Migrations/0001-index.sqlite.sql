-- What a hit shows. The words are found through search_page; text here is for the passage.
CREATE TABLE search_entry (
    work_id bigint NOT NULL, id bigint NOT NULL, entry_key text NOT NULL, title text NOT NULL, words text NOT NULL, length bigint NOT NULL, facets blob NOT NULL,
    PRIMARY KEY (work_id, id));
CREATE INDEX search_entry_id ON search_entry (id);
CREATE INDEX search_entry_key ON search_entry (entry_key);

-- Values of filters with the number of entries that have them now.
CREATE TABLE search_value (id bigint PRIMARY KEY, field bigint NOT NULL, value text NOT NULL, entries bigint NOT NULL, UNIQUE (field, value));

-- Segments never change but for the entries removed from them; a merge writes a new one.
CREATE TABLE search_segment (
    id bigint PRIMARY KEY, first_entry bigint NOT NULL, last_entry bigint NOT NULL, entries bigint NOT NULL, removed bigint NOT NULL, length bigint NOT NULL);
CREATE TABLE search_header (segment bigint PRIMARY KEY, header blob NOT NULL);
CREATE TABLE search_page (segment bigint NOT NULL, page bigint NOT NULL, postings blob NOT NULL, positions blob NOT NULL, PRIMARY KEY (segment, page));
CREATE TABLE search_removed (segment bigint NOT NULL, number bigint NOT NULL, entry bigint NOT NULL, PRIMARY KEY (segment, number));

-- The last number given to an entry, segment or value; a number is never given twice.
CREATE TABLE search_sequence (name text PRIMARY KEY, value bigint NOT NULL);
