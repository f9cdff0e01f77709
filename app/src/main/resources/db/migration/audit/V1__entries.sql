create schema if not exists audit;

-- Who did what, on whose authority, what it was before and after, from where. Names are copied, because an entry
-- tells what was true on the day.
create table audit.entry (
    id uuid primary key,
    at timestamptz not null,
    account uuid,
    person uuid,
    person_name text check (char_length(person_name) <= 200),
    post text check (char_length(post) <= 200),
    unit uuid,
    unit_name text check (char_length(unit_name) <= 300),
    address text check (char_length(address) <= 100),
    action text not null check (char_length(action) <= 100),
    subject text not null check (char_length(subject) <= 500),
    before jsonb not null,
    after jsonb not null,
    folded text not null check (char_length(folded) <= 4000)
);
create index on audit.entry (at desc, id desc);
create index on audit.entry (action, at desc);
create index on audit.entry (account, at desc);
create index on audit.entry (unit, at desc);
create index on audit.entry using gin (folded gin_trgm_ops);

-- Everything an entry is about, the entry's own subject among it: a decision on 124 communes is found from each of them.
-- Part of what is sealed.
create table audit.entry_subject (
    entry uuid not null references audit.entry,
    subject text not null check (char_length(subject) <= 500),
    primary key (entry, subject)
);
create index on audit.entry_subject (subject, entry);

-- Entries that wait for the sealer.
create table audit.unsealed (
    entry uuid primary key references audit.entry
);

-- The chain: hash = SHA-256(hash of the previous position, the entry with its subjects).
create table audit.seal (
    position bigint primary key,
    entry uuid not null unique references audit.entry,
    hash bytea not null check (octet_length(hash) = 32),
    sealed_at timestamptz not null
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

create trigger append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.entry_subject
    for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse_change();
