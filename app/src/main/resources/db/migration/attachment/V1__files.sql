create schema if not exists attachment;

create table attachment.file (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 200),
    type text not null,
    size bigint not null check (size > 0),
    sha256 char(64) not null,
    at timestamptz not null,
    by uuid not null,
    by_name text not null,
    subject text,
    claimed_at timestamptz
);
create index on attachment.file (subject, at);
create index on attachment.file (sha256);
create index on attachment.file (at) where subject is null;
