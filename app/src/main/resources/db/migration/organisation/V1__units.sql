create schema if not exists organisation;

-- One row per unit, past and present. valid_from 1900-01-01: the first day is not on record. valid_to is exclusive.
create table organisation.unit (
    id uuid primary key,
    version int not null,
    -- made of names, hence as long as two of them
    slug text not null unique check (char_length(slug) <= 300),
    name text not null check (char_length(name) <= 300),
    short_name text not null check (char_length(short_name) <= 120),
    kind text not null,
    level text not null,
    parent uuid references organisation.unit,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    statistics_code text check (char_length(statistics_code) <= 20),
    identifier text check (char_length(identifier) <= 60),
    identifier_verified boolean not null,
    aliases text[] not null,
    former_province text check (char_length(former_province) <= 60),
    area_km2 numeric(10, 3),
    latitude numeric(8, 4),
    longitude numeric(8, 4),
    sort_key text collate "vi-x-icu" not null
);
create index on organisation.unit (parent);

-- What became of a unit: several rows when it was split. A row with chosen_decision is the successor of the whole.
create table organisation.succession (
    id uuid primary key,
    version int not null,
    predecessor uuid not null references organisation.unit,
    successor uuid references organisation.unit,
    kind text not null,
    day date not null,
    decision text not null check (char_length(decision) <= 300),
    part text check (char_length(part) <= 500),
    chosen_decision text check (char_length(chosen_decision) <= 300),
    former_name text check (char_length(former_name) <= 300),
    former_short_name text check (char_length(former_short_name) <= 120),
    unique nulls not distinct (predecessor, successor, day)
);
create index on organisation.succession (successor);
create unique index one_successor_of_the_whole on organisation.succession (predecessor) where chosen_decision is not null;

create table organisation.unit_class (
    id uuid primary key,
    version int not null,
    -- made of names, hence as long as two of them
    slug text not null unique check (char_length(slug) <= 300),
    name text not null check (char_length(name) <= 300),
    kind text not null,
    member_kinds text[] not null,
    aliases text[] not null,
    verified boolean not null
);

-- Members by name, beside those whose kind makes them members. An excluded row takes one of the latter out.
create table organisation.class_member (
    id uuid primary key,
    unit_class uuid not null references organisation.unit_class,
    unit uuid not null references organisation.unit,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    excluded boolean not null default false
);
create index on organisation.class_member (unit_class);

create table organisation.person (
    id uuid primary key,
    version int not null,
    name text not null check (char_length(name) <= 120),
    sort_key text collate "vi-x-icu" not null,
    folded text not null
);
create index on organisation.person using gin (folded gin_trgm_ops);

-- valid_to is exclusive; who acts for another or by delegation does so until a day that is set at the start.
create table organisation.post (
    id uuid primary key,
    version int not null,
    person uuid not null references organisation.person,
    unit uuid not null references organisation.unit,
    title text not null check (char_length(title) <= 160),
    kind text not null,
    rank int not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    decision text check (char_length(decision) <= 300),
    check (kind = 'HELD' or valid_to is not null)
);
create index on organisation.post (unit);
create index on organisation.post (person);

create view organisation.shared_unit as
    select id, slug, name, short_name, sort_key, kind, level, parent, valid_from, valid_to
    from organisation.unit;

create view organisation.shared_person as
    select id, name, sort_key, folded
    from organisation.person;
