-- Who must do what by when: one mandate for all language editions of its paragraph; its life; its place in a chain of renewals.

CREATE TABLE mandate (
    id bigint NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,            -- {work slug}~{eId}, then -2, -3 … for further verbs of the paragraph
    work_id bigint NOT NULL REFERENCES work (id),
    position integer NOT NULL,            -- order in the work
    paragraph text NOT NULL,              -- eId of its block in the leading edition
    num text,                             -- the label as printed, with those of its parents: 12 (a)
    verb_ordinal integer NOT NULL,        -- 1 for the first act verb of the paragraph
    act text NOT NULL,                    -- words of contract read.md
    by_actor_id bigint REFERENCES actor (id),
    date text,                            -- of the work
    due_session integer,
    due_date text,                        -- stated, or computed from session or conference; null if neither
    due_basis text,                       -- stated session conference relative; null without a due date
    due_event_id bigint REFERENCES calendar_event (id),
    due_is_certain boolean NOT NULL,
    frequency text,
    status text NOT NULL,                 -- open underWay reported done superseded lapsed withdrawn
    is_overdue boolean NOT NULL,          -- open or under way, and its due date is past as of the last assessment
    chain_id bigint NOT NULL,             -- id of the first mandate of its chain; its own where it renews none
    renews_id bigint REFERENCES mandate (id),
    is_current boolean NOT NULL,          -- the newest of its chain: the one that totals count
    has_no_end boolean NOT NULL,          -- no due date, no session and no frequency
    has_no_report boolean NOT NULL,       -- nobody is asked to report on it: neither here nor elsewhere in its work
    has_no_addressee boolean NOT NULL,
    is_sample boolean NOT NULL,
    review text NOT NULL,                 -- proposed seconded confirmed rejected
    reading text NOT NULL                 -- JSON: as it was read, before any correction
);
CREATE INDEX mandate_by_work ON mandate (work_id, position);
CREATE INDEX mandate_by_due ON mandate (is_current, due_date, id);
CREATE INDEX mandate_by_status ON mandate (is_current, status, due_date, id);
CREATE INDEX mandate_by_chain ON mandate (chain_id, date);
CREATE INDEX mandate_by_event ON mandate (due_event_id);

CREATE TABLE mandate_passage (
    mandate_id bigint NOT NULL REFERENCES mandate (id),
    language text NOT NULL,
    work_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    eid text NOT NULL,
    verb text NOT NULL,
    task text NOT NULL,
    due_text text,
    PRIMARY KEY (mandate_id, language, edition_id)
);
CREATE INDEX mandate_passage_by_edition ON mandate_passage (work_id, edition_id, eid);

CREATE TABLE mandate_addressee (
    mandate_id bigint NOT NULL REFERENCES mandate (id),
    ordinal integer NOT NULL,
    language text NOT NULL,               -- of the words; '' where a person entered the actor
    written text NOT NULL,
    actor_id bigint REFERENCES actor (id),-- null while unresolved
    PRIMARY KEY (mandate_id, ordinal, language)
);
CREATE INDEX mandate_addressee_by_actor ON mandate_addressee (actor_id, mandate_id);

CREATE TABLE mandate_theme (
    mandate_id bigint NOT NULL REFERENCES mandate (id),
    theme text NOT NULL,
    PRIMARY KEY (mandate_id, theme)
);
CREATE INDEX mandate_theme_by_theme ON mandate_theme (theme, mandate_id);

-- The life of a mandate: each change of status with its evidence. The newest entry is the mandate's status.
CREATE TABLE mandate_status (
    mandate_id bigint NOT NULL REFERENCES mandate (id),
    ordinal integer NOT NULL,
    status text NOT NULL,
    since text,                           -- date in the world, not of the entry
    reason text NOT NULL,                 -- adopted renewed dropped expired reported linked person
    work_id bigint,                       -- evidence: the passage that shows it
    edition_id bigint,
    eid text,
    initiative_id bigint,
    review_entry_id bigint,               -- where a person decided
    recorded text NOT NULL,
    PRIMARY KEY (mandate_id, ordinal)
);
