-- Who promised how much; what is being done; figures of record.

CREATE TABLE commitment (
    id bigint NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,            -- id of the starter register, or {work slug}~{eId}~t{n} for one read from a text
    kind text NOT NULL,                   -- pledge target law membership standard
    status text NOT NULL,                 -- stated underWay met lapsed unknown
    made text,                            -- when
    instrument_id bigint REFERENCES work (id),
    origin text NOT NULL,                 -- tabulated read entered
    passage_id bigint REFERENCES passage (id),
    is_sample boolean NOT NULL,
    review text NOT NULL,
    next_year integer,                    -- the earliest due year of its targets that is not past its date; null if none
    names text NOT NULL                   -- JSON object, language to title
);
CREATE INDEX commitment_by_year ON commitment (next_year, id);
CREATE INDEX commitment_by_instrument ON commitment (instrument_id);
CREATE INDEX commitment_by_passage ON commitment (passage_id);

CREATE TABLE commitment_actor (
    commitment_id bigint NOT NULL REFERENCES commitment (id),
    ordinal integer NOT NULL,
    actor_id bigint REFERENCES actor (id),
    written text NOT NULL,                -- '' where tabulated
    PRIMARY KEY (commitment_id, ordinal)
);
CREATE INDEX commitment_actor_by_actor ON commitment_actor (actor_id, commitment_id);

CREATE TABLE commitment_theme (
    commitment_id bigint NOT NULL REFERENCES commitment (id),
    theme text NOT NULL,
    PRIMARY KEY (commitment_id, theme)
);
CREATE INDEX commitment_theme_by_theme ON commitment_theme (theme, commitment_id);

CREATE TABLE target (
    id bigint NOT NULL PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment (id),
    ordinal integer NOT NULL,
    direction text NOT NULL,              -- decrease increase reach limit phaseOut
    value double precision,
    value_high double precision,
    unit text,
    base_year integer,
    due_year integer,
    measures text NOT NULL,               -- JSON object, language to what is measured
    work_id bigint,                       -- where it was read from a text: its passage and exact words
    edition_id bigint,
    eid text,
    quote text,
    review text NOT NULL,
    reading text,                         -- JSON: as it was read
    UNIQUE (commitment_id, ordinal)
);
CREATE INDEX target_by_passage ON target (work_id, edition_id, eid);
CREATE INDEX target_by_year ON target (due_year, id);

-- Further language editions in which the same target stands.
CREATE TABLE target_passage (
    target_id bigint NOT NULL REFERENCES target (id),
    language text NOT NULL,
    work_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    eid text NOT NULL,
    quote text NOT NULL,
    PRIMARY KEY (target_id, language, edition_id)
);

CREATE TABLE initiative (
    id bigint NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    kind text NOT NULL,                   -- programme project partnership fund platform alliance campaign network report mission course standard
    status text NOT NULL,                 -- planned active completed unknown
    from_date text,
    to_date text,
    origin text NOT NULL,
    passage_id bigint REFERENCES passage (id),
    is_sample boolean NOT NULL,
    review text NOT NULL,
    names text NOT NULL,                  -- JSON object, language to title
    descriptions text NOT NULL            -- JSON object, language to one sentence
);
CREATE INDEX initiative_by_date ON initiative (from_date, id);

CREATE TABLE initiative_actor (
    initiative_id bigint NOT NULL REFERENCES initiative (id),
    ordinal integer NOT NULL,
    actor_id bigint NOT NULL REFERENCES actor (id),
    role text NOT NULL,                   -- lead partner funder host beneficiary member …
    PRIMARY KEY (initiative_id, ordinal)
);
CREATE INDEX initiative_actor_by_actor ON initiative_actor (actor_id, initiative_id);

CREATE TABLE initiative_theme (
    initiative_id bigint NOT NULL REFERENCES initiative (id),
    theme text NOT NULL,
    PRIMARY KEY (initiative_id, theme)
);
CREATE INDEX initiative_theme_by_theme ON initiative_theme (theme, initiative_id);

CREATE TABLE initiative_area (
    initiative_id bigint NOT NULL REFERENCES initiative (id),
    area text NOT NULL,                   -- ISO 3166-1 alpha-3, M49 code of a region, or world
    PRIMARY KEY (initiative_id, area)
);
CREATE INDEX initiative_area_by_area ON initiative_area (area, initiative_id);

CREATE TABLE initiative_money (
    initiative_id bigint NOT NULL REFERENCES initiative (id),
    ordinal integer NOT NULL,
    role text NOT NULL,                   -- budget mobilized pledged
    amount double precision NOT NULL,
    currency text NOT NULL,               -- ISO 4217
    PRIMARY KEY (initiative_id, ordinal)
);

CREATE TABLE initiative_commitment (
    initiative_id bigint NOT NULL REFERENCES initiative (id),
    commitment_id bigint NOT NULL REFERENCES commitment (id),
    PRIMARY KEY (initiative_id, commitment_id)
);
CREATE INDEX initiative_commitment_back ON initiative_commitment (commitment_id, initiative_id);

-- The passages that ask for an initiative; joined to mandates when their texts are taken.
CREATE TABLE initiative_passage (
    initiative_id bigint NOT NULL REFERENCES initiative (id),
    passage_id bigint NOT NULL REFERENCES passage (id),
    PRIMARY KEY (initiative_id, passage_id)
);

CREATE TABLE initiative_mandate (
    initiative_id bigint NOT NULL REFERENCES initiative (id),
    mandate_id bigint NOT NULL REFERENCES mandate (id),
    PRIMARY KEY (initiative_id, mandate_id)
);
CREATE INDEX initiative_mandate_back ON initiative_mandate (mandate_id, initiative_id);

CREATE TABLE figure (
    id bigint NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    about_kind text NOT NULL,             -- work actor commitment initiative
    about_id bigint NOT NULL,
    value double precision NOT NULL,
    unit text NOT NULL,
    date text NOT NULL,
    origin text NOT NULL,
    passage_id bigint REFERENCES passage (id),
    is_sample boolean NOT NULL,
    review text NOT NULL,
    names text NOT NULL                   -- JSON object, language to what is measured
);
CREATE INDEX figure_by_subject ON figure (about_kind, about_id, date);
