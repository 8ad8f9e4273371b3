-- Instruments as works, their editions by language and date, the files that carry an edition, its blocks and its citations.
-- Booleans are true/false, dates ISO 8601 text as precise as known, lists JSON arrays. Ids are given by the program, never reused.
-- work_id is the distribution key of all tables that can outgrow a machine.

CREATE TABLE work (
    id bigint NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,            -- the id in addresses: the symbol with / as -, or a slug of title or name
    symbol text UNIQUE,                   -- in the body's own form, e.g. A/RES/79/206; null where it has none
    name_key text UNIQUE,                 -- key of a named instrument, e.g. paris-agreement; null for all others
    starter_id text UNIQUE,               -- id in sources.json or instruments.json of the starter register
    body text,                            -- reading key of the body that speaks (unga, itu-pp …); null if none is known
    actor_id bigint,                      -- the actor that issued it
    kind text NOT NULL,                   -- resolution decision note report letter treaty protocol agreement plan other
    date text,                            -- adoption or issue
    in_force text,                        -- entry into force, of treaties
    address text,                         -- where the publisher keeps it
    is_held boolean NOT NULL,             -- false: known from a citation or the starter register, its text not taken
    is_sample boolean NOT NULL,           -- invented by us to show the program
    cited_count bigint NOT NULL,          -- citations of it in held editions, each work that cites counted once
    title_key text,                       -- folded title without edition and number, by which successive works are recognized
    successor_id bigint,                  -- the work that renews it
    taken text,                           -- when its first edition was taken (UTC, ISO 8601); null if not held
    passage_id bigint,                    -- where a tabulated instrument is recorded; null for all others
    review text NOT NULL DEFAULT 'proposed'       -- of what it says of itself: proposed seconded confirmed rejected
);
CREATE INDEX work_by_date ON work (is_held, date, id);
CREATE INDEX work_by_body ON work (body, kind, date, id);
CREATE INDEX work_by_title ON work (title_key);
CREATE INDEX work_by_successor ON work (successor_id);

CREATE TABLE work_title (
    work_id bigint NOT NULL REFERENCES work (id),
    language text NOT NULL,               -- ISO 639-2
    title text NOT NULL,
    PRIMARY KEY (work_id, language)
);

CREATE TABLE edition (
    work_id bigint NOT NULL REFERENCES work (id),
    id bigint NOT NULL UNIQUE,
    language text NOT NULL,
    date text NOT NULL,                   -- as in the address {language}@{date}; '' where the text has none
    is_newest boolean NOT NULL,           -- of its language
    previous_id bigint,                   -- the edition of the same work and language that it follows
    text_hash text NOT NULL,              -- SHA-256 of labels and texts of the blocks: equal texts are one reading
    revision text,                        -- JSON as in contract read.md; null if none
    warnings text NOT NULL,               -- JSON array
    block_count integer NOT NULL,
    reading bytea NOT NULL,               -- the whole edition as it was read: Documents/StoredReading.Pack
    taken text NOT NULL,
    PRIMARY KEY (work_id, id),
    UNIQUE (work_id, language, date)
);

CREATE TABLE manifestation (
    work_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    id bigint NOT NULL UNIQUE,
    path text NOT NULL,                   -- as given when it was taken
    format text NOT NULL,                 -- akn docx html md pdf txt
    sha256 text NOT NULL UNIQUE,          -- of the file
    size_bytes bigint NOT NULL,
    is_source boolean NOT NULL,           -- the one that the edition's blocks come from
    taken text NOT NULL,
    PRIMARY KEY (work_id, edition_id, id),
    FOREIGN KEY (work_id, edition_id) REFERENCES edition (work_id, id)
);

CREATE TABLE block (
    work_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    ordinal integer NOT NULL,             -- reading order, from 0
    eid text NOT NULL,
    kind text NOT NULL,                   -- words of contract read.md
    role text NOT NULL,
    num text,
    former_num text,
    level integer NOT NULL,
    parent text,
    heading text,
    text text NOT NULL,
    page integer,
    details text,                         -- JSON object of changes, notes and rows; null if all are empty
    PRIMARY KEY (work_id, edition_id, ordinal),
    UNIQUE (work_id, edition_id, eid),
    FOREIGN KEY (work_id, edition_id) REFERENCES edition (work_id, id)
);

CREATE TABLE citation (
    work_id bigint NOT NULL,              -- of the citing text
    edition_id bigint NOT NULL,
    ordinal integer NOT NULL,
    eid text NOT NULL,
    start_at integer NOT NULL,            -- UTF-16 offsets in the block's text
    end_at integer NOT NULL,
    surface text NOT NULL,
    target text,                          -- symbol as read
    name_key text,
    edition_text text,
    state text,                           -- original revised; null if the text does not prove it
    target_work_id bigint REFERENCES work (id),   -- a placeholder until its text is taken
    PRIMARY KEY (work_id, edition_id, ordinal),
    FOREIGN KEY (work_id, edition_id) REFERENCES edition (work_id, id)
);
CREATE INDEX citation_by_target ON citation (target_work_id, work_id);

-- A passage of a document: where a tabulated fact stands. It is joined to its block once the text is held.
CREATE TABLE passage (
    id bigint NOT NULL PRIMARY KEY,
    work_id bigint NOT NULL REFERENCES work (id),
    paragraph text NOT NULL,              -- number, label or heading under which the fact stands
    page integer,
    edition_id bigint,                    -- null until joined
    eid text,
    UNIQUE (work_id, paragraph)
);

-- Further passages that name a tabulated instrument.
CREATE TABLE work_naming (
    work_id bigint NOT NULL REFERENCES work (id),
    passage_id bigint NOT NULL REFERENCES passage (id),
    PRIMARY KEY (work_id, passage_id)
);
