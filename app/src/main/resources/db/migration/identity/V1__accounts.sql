create schema if not exists identity;

-- One account for one person (tài khoản). Names and posts belong to the organisation module.
create table identity.account (
    id                  uuid primary key,
    version             int not null,
    login               text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    person              uuid not null,
    unit                uuid not null,
    password_hash       text not null check (char_length(password_hash) <= 300),
    must_change         boolean not null,
    password_changed_at timestamptz not null,
    disabled            boolean not null,
    -- sealed under a key that is not in the database, behind the key's name
    totp_secret         text check (totp_secret ~ '^[0-9a-f]{8}:' and char_length(totp_secret) <= 200),
    -- the last time step whose code was accepted: a code counts once (RFC 6238, 5.2)
    totp_last_step      bigint,
    -- idle days are counted from here when nobody has signed in since
    active_since        timestamptz not null,
    last_sign_in_at     timestamptz,
    created_at          timestamptz not null
);
create index on identity.account (person);
create index on identity.account (unit);

-- Hashes only; a used code is deleted.
create table identity.recovery_code (
    account   uuid not null references identity.account,
    code_hash bytea not null,
    primary key (account, code_hash)
);

create table identity.password_history (
    account       uuid not null references identity.account,
    password_hash text not null check (char_length(password_hash) <= 300),
    replaced_at   timestamptz not null,
    primary key (account, replaced_at)
);

-- A role for one unit and a span of days, both ends included. Rows are never deleted: they say who could do what, when.
create table identity.role_grant (
    id         uuid primary key,
    account    uuid not null references identity.account,
    role       text not null check (role ~ '^[A-Z_]{3,30}$'),
    unit       uuid not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    decision   text not null check (char_length(decision) <= 300),
    granted_by uuid not null,
    granted_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz
);
create index on identity.role_grant (account);
create index on identity.role_grant (unit);

-- The token itself lives only in the browser's cookie.
create table identity.session (
    id            uuid primary key,
    account       uuid not null references identity.account,
    token_hash    bytea not null unique,
    created_at    timestamptz not null,
    last_seen_at  timestamptz not null,
    address       text not null check (char_length(address) <= 100),
    agent         text not null check (char_length(agent) <= 400),
    second_factor boolean not null,
    ended_at      timestamptz,
    ended_because text check (ended_because ~ '^[A-Z_]{3,30}$')
);
create index on identity.session (account) where ended_at is null;

-- Counted by the name typed, whether or not such an account exists: the answers must not tell.
create table identity.sign_in_failure (
    login          text primary key check (char_length(login) <= 64),
    failures       int not null,
    last_failed_at timestamptz not null
);

-- Security thresholds: dated values with their legal basis (ngưỡng an toàn).
create table identity.threshold (
    name        text not null check (name ~ '^[A-Z_]{3,40}$'),
    value       int not null check (value > 0),
    valid_from  date not null,
    basis       text not null check (char_length(basis) <= 500),
    -- false: the day or the value has not been read in the text of the act itself
    verified    boolean not null,
    primary key (name, valid_from)
);

insert into identity.threshold (name, value, valid_from, basis, verified)
select name, value, valid_from, basis, false
from (values
    ('FAILURES_BEFORE_LOCK', 5),
    ('LOCK_MINUTES', 15),
    ('IDLE_LOCK_MINUTES', 15),
    ('ADMINISTRATOR_IDLE_LOCK_MINUTES', 5),
    ('SESSION_HOURS', 12),
    ('DORMANT_DAYS', 45),
    ('ADMINISTRATOR_PASSWORD_DAYS', 60),
    ('PASSWORD_LENGTH', 10),
    ('PASSWORDS_REMEMBERED', 10)) threshold(name, value)
cross join (values
    (date '2022-10-01', 'Nghị định 85/2016/NĐ-CP, Thông tư 12/2022/TT-BTTTT (cấp độ 3)'),
    (date '2026-09-01', 'Nghị định 331/2026/NĐ-CP, TCVN 14423:2026 (cấp độ 3)')) act(valid_from, basis);
