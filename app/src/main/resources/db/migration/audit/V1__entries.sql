create schema if not exists audit;

-- Who did what, on whose authority, what it was before and after, from where. Names are copied, because an entry
-- tells what was true on the day.
create table audit.entry (
    id uuid primary key,
    at timestamptz not null,
    account uuid,
    person uuid,
    person_name text,
    post text,
    unit uuid,
    unit_name text,
    address text,
    action text not null,
    subject text not null,
    before jsonb not null,
    after jsonb not null,
    folded text not null
);
create index on audit.entry (at desc, id desc);
create index on audit.entry (action, at desc);
create index on audit.entry (subject, at desc);
create index on audit.entry (account, at desc);
create index on audit.entry (unit, at desc);
create index on audit.entry using gin (folded gin_trgm_ops);

-- Entries that wait for the sealer.
create table audit.unsealed (
    entry uuid primary key references audit.entry
);

-- The chain: hash = SHA-256(hash of the previous position, the entry).
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
create trigger append_only before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse_change();
