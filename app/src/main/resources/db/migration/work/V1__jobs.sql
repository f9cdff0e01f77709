create schema if not exists work;

create table work.job (
    id uuid primary key,
    kind text not null,
    title text not null check (char_length(title) between 1 and 300),
    payload jsonb not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    account uuid not null,
    -- from where it was asked for, for the audit trail; what the account may do is asked anew when it runs
    address text check (char_length(address) <= 100),
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    worker uuid,
    lease_until timestamptz,
    attempts integer not null default 0,
    done bigint not null default 0,
    total bigint not null default 0,
    step text,
    cancel_requested boolean not null default false,
    result text,
    error text
);
create index on work.job (created_at, id) where state in ('WAITING', 'RUNNING');
create index on work.job (account, created_at desc);
