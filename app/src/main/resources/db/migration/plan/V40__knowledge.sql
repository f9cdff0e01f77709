-- Is this document known already? The words of a draft as 64 numbers, of which documents that share words share many.
alter table plan.draft add column signature integer[] not null default '{}';
alter table plan.draft drop constraint draft_state_check;
alter table plan.draft add constraint draft_state_check
    check (state in ('READING', 'UNREADABLE', 'REVIEW', 'ISSUED', 'COMPARED', 'DISCARDED'));

-- A draft of a document that was here before, as another rendering, a damaged scan or a later version.
create table plan.draft_sameness (
    draft       uuid primary key references plan.draft,
    known       uuid not null references plan.draft,
    alike       numeric not null check (alike between 0 and 1),
    -- What a person decided: a new version of it, or another document after all; null as long as nobody has.
    choice      text check (choice in ('VERSION', 'OTHER')),
    reason      text check (char_length(reason) <= 1000),
    person_name text check (char_length(person_name) <= 200),
    at          timestamptz,
    check ((choice is null) = (at is null))
);
create index on plan.draft_sameness (known);

-- What becomes of one difference between a new version and the plan that was issued.
create table plan.draft_difference (
    draft       uuid not null references plan.draft,
    difference  text not null check (char_length(difference) <= 100),
    choice      text not null check (choice in ('KEEP', 'TAKE')),
    person_name text not null check (char_length(person_name) <= 200),
    at          timestamptz not null,
    primary key (draft, difference)
);

-- How people corrected what was read, for the next document of the same issuer. Removed examples stay, to be told apart from none.
create table plan.example (
    id              uuid primary key,
    issuer          text not null check (char_length(issuer) <= 300),
    issuer_key      text not null check (char_length(issuer_key) <= 300),
    kind            text not null check (kind in ('AGENCY', 'DEADLINE', 'COLUMN', 'TITLE_START', 'TITLE_END', 'ISSUER')),
    printed         text not null check (char_length(printed) <= 2000),
    printed_key     text not null check (char_length(printed_key) <= 2000),
    -- What it was corrected to: words, the role of a column, or the name of what an agency stands for.
    corrected       text not null check (char_length(corrected) <= 2000),
    meaning         text check (meaning in ('UNIT', 'CLASS', 'NOBODY')),
    target          uuid,
    draft           uuid not null references plan.draft,
    -- The change it came from, which undo takes back with it.
    edit            uuid,
    document        text not null check (char_length(document) <= 300),
    document_year   integer,
    person          uuid not null,
    person_name     text not null check (char_length(person_name) <= 200),
    at              timestamptz not null,
    removed_by_name text check (char_length(removed_by_name) <= 200),
    removed_at      timestamptz,
    check ((kind = 'AGENCY') = (meaning is not null)),
    check ((removed_at is null) = (removed_by_name is null))
);
create unique index on plan.example (issuer_key, kind, md5(printed_key)) where removed_at is null;
create index on plan.example (draft);

alter table plan.draft_name add column example uuid references plan.example;

alter table plan.draft_edit drop constraint draft_edit_action_check;
alter table plan.draft_edit add constraint draft_edit_action_check
    check (action in ('EDIT', 'SEEN', 'ADD', 'DELETE', 'SPLIT', 'MERGE', 'ALIKE', 'ITEM_ADD', 'ITEM_EDIT',
        'ITEM_DELETE'));

-- Everything else a document says is kept with its plan, for the modules that will work with it.
alter table plan.provision drop constraint provision_kind_check;
alter table plan.provision add constraint provision_kind_check check (kind in
    ('CRITERION', 'TARGET', 'REPORTING', 'AWARD', 'PHASE', 'DUTY', 'BASIS', 'RECIPIENT', 'SIGNER'));
alter table plan.provision add column upper numeric;
alter table plan.provision add column comparison text
    check (comparison in ('EQUAL', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'));
alter table plan.provision add column from_day date;
-- By name: "to", "via", "data-from" of a report, "mark" of a recipient, "position" of a signer.
alter table plan.provision add column facts jsonb not null default '{}';
alter table plan.provision add column page integer;
