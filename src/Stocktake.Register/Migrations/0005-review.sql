-- What persons decided about facts, and the counters that pages show. Nothing here is ever changed or deleted.

CREATE TABLE review_entry (
    id bigint NOT NULL PRIMARY KEY,
    subject_kind text NOT NULL,           -- work actor mandate commitment target initiative figure
    subject_id bigint NOT NULL,
    action text NOT NULL,                 -- confirmed corrected rejected withdrawn statusChanged
    field text,                           -- which field was corrected
    old_value text,                       -- JSON
    new_value text,                       -- JSON
    person text NOT NULL,
    reason text,
    recorded text NOT NULL,               -- UTC, ISO 8601
    previous_id bigint REFERENCES review_entry (id)   -- the entry about the same subject that it follows
);
CREATE INDEX review_entry_by_subject ON review_entry (subject_kind, subject_id, id);
CREATE INDEX review_entry_by_person ON review_entry (person, id);

-- Kept in the transaction that changes what they count.
CREATE TABLE counter (
    scope text NOT NULL,                  -- documents mandates-status mandates-theme …
    name text NOT NULL,
    is_sample boolean NOT NULL,
    value bigint NOT NULL,
    PRIMARY KEY (scope, name, is_sample)
);

-- What was done to the register as a whole: the starter register loaded (with its hash), the last assessment (with its date).
CREATE TABLE register_event (
    id bigint NOT NULL PRIMARY KEY,
    kind text NOT NULL,                   -- starter assessed taken
    details text NOT NULL,                -- JSON
    recorded text NOT NULL
);
CREATE INDEX register_event_by_kind ON register_event (kind, id);
