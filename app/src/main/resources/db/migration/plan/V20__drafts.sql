-- A plan on its way in. It lives here from the moment the file is uploaded until it is issued or discarded.
create table plan.draft (
    id              uuid primary key,
    state           text not null check (state in ('READING', 'UNREADABLE', 'REVIEW', 'ISSUED', 'DISCARDED')),
    file            uuid not null,
    file_name       text not null check (char_length(file_name) <= 300),
    file_hash       text not null check (char_length(file_hash) <= 64),
    unit            uuid not null,
    started_by      uuid not null,
    started_by_name text not null check (char_length(started_by_name) <= 200),
    started_at      timestamptz not null,
    saved_at        timestamptz not null,
    job             uuid,
    read_millis     bigint,
    details         jsonb not null,
    reading         jsonb not null,
    source          jsonb not null,
    directive       uuid
);
create index on plan.draft (unit, state);
create index on plan.draft (file_hash);

-- A row of the task table under review. Its shape changes with the reader; only the draft's own pages look inside.
create table plan.draft_row (
    id       uuid primary key,
    draft    uuid not null references plan.draft,
    version  integer not null,
    position numeric not null,
    body     jsonb not null check (pg_column_size(body) <= 200000)
);
create index on plan.draft_row (draft, position);

-- Every change of the rows or of the items beside them, with the rows or all items as they were: what undo goes back to.
create table plan.draft_edit (
    id          uuid primary key,
    -- The order of changes: two moments may be the same, and identifiers of one millisecond are in no order.
    position    bigint not null generated always as identity,
    draft       uuid not null references plan.draft,
    at          timestamptz not null,
    person      uuid not null,
    person_name text not null check (char_length(person_name) <= 200),
    action      text not null check (action in
        ('EDIT', 'SEEN', 'ADD', 'DELETE', 'SPLIT', 'MERGE', 'ITEM_EDIT', 'ITEM_ADD', 'ITEM_DELETE')),
    label       text not null check (char_length(label) <= 100),
    rows_before jsonb not null,
    ids_after   jsonb not null,
    items_before jsonb,
    undone      boolean not null
);
create unique index on plan.draft_edit (draft, position);

-- What the name of an agency stands for, decided once for all rows of the draft.
create table plan.draft_name (
    draft       uuid not null references plan.draft,
    folded      text not null check (char_length(folded) <= 500),
    printed     text not null check (char_length(printed) <= 500),
    meaning     text not null check (meaning in ('UNIT', 'CLASS', 'NOBODY')),
    target      uuid,
    person_name text not null check (char_length(person_name) <= 200),
    at          timestamptz not null,
    primary key (draft, folded),
    check ((meaning = 'NOBODY') = (target is null))
);

-- The decision to issue a plan although something in it is not clear ("6 rõ"), one for each gap.
create table plan.draft_acceptance (
    id          uuid primary key,
    draft       uuid not null references plan.draft,
    draft_row   uuid,
    rule        text not null check (char_length(rule) <= 50),
    fingerprint text not null check (char_length(fingerprint) <= 100),
    reason      text not null check (char_length(reason) between 1 and 1000),
    person      uuid not null,
    person_name text not null check (char_length(person_name) <= 200),
    post        text check (char_length(post) <= 200),
    at          timestamptz not null
);
create unique index on plan.draft_acceptance (draft, draft_row, fingerprint) nulls not distinct;
