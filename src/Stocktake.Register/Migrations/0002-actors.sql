-- States, organs, offices, agencies, companies, groups and coalitions; their names; what they belong to.

CREATE TABLE actor (
    id bigint NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,            -- id of the starter register; ISO 3166-1 alpha-3 for states and areas
    kind text NOT NULL,                   -- state area organization organ office agency company group coalition fund panel conference other
    within_id bigint REFERENCES actor (id),       -- the organization that an office or organ belongs to
    reading_body text,                    -- key of the reading stages, where it speaks through texts
    origin text NOT NULL,                 -- tabulated read entered
    passage_id bigint REFERENCES passage (id),
    review text NOT NULL                  -- proposed seconded confirmed rejected
);

CREATE TABLE actor_name (
    actor_id bigint NOT NULL REFERENCES actor (id),
    ordinal integer NOT NULL,
    language text NOT NULL,               -- ISO 639-2; '' for acronyms
    kind text NOT NULL,                   -- name alias acronym local
    name text NOT NULL,
    folded text NOT NULL,                 -- as addressees are compared
    PRIMARY KEY (actor_id, ordinal)
);
CREATE INDEX actor_name_by_folded ON actor_name (folded, language);

CREATE TABLE actor_identifier (
    actor_id bigint NOT NULL REFERENCES actor (id),
    scheme text NOT NULL,                 -- iso3166-1-alpha3 iso3166-1-alpha2 m49 symbol-prefix …
    value text NOT NULL,
    PRIMARY KEY (actor_id, scheme, value)
);

CREATE TABLE membership (
    actor_id bigint NOT NULL REFERENCES actor (id),
    group_id bigint NOT NULL REFERENCES actor (id),
    from_date text NOT NULL,              -- '' where not known
    to_date text,
    passage_id bigint REFERENCES passage (id),
    source text,                          -- where it is not a passage: publisher, title and date of the list
    PRIMARY KEY (actor_id, group_id, from_date)
);
CREATE INDEX membership_by_group ON membership (group_id, actor_id);

-- Addressees and actors as written that no name resolves, kept for a person.
CREATE TABLE unresolved_name (
    id bigint NOT NULL PRIMARY KEY,
    language text NOT NULL,
    folded text NOT NULL,
    written text NOT NULL,
    use_count bigint NOT NULL,
    UNIQUE (language, folded)
);

-- Sessions and conferences, from which due dates are computed.
CREATE TABLE calendar_event (
    id bigint NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    actor_id bigint NOT NULL REFERENCES actor (id),
    kind text NOT NULL,                   -- session conference
    number integer,
    from_date text NOT NULL,
    to_date text,
    place text,
    is_certain boolean NOT NULL,
    rule text,
    passage_id bigint REFERENCES passage (id),
    names text NOT NULL                   -- JSON object, language to name
);
CREATE INDEX calendar_event_by_actor ON calendar_event (actor_id, kind, number);
