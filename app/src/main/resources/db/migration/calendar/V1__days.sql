create schema if not exists calendar;

create table calendar.day_rule (
    id uuid primary key,
    version integer not null,
    day date not null unique,
    kind text not null check (kind in ('HOLIDAY', 'COMPENSATORY_DAY_OFF', 'SWAPPED_DAY_OFF', 'WORKING_SATURDAY')),
    name text not null check (char_length(name) between 1 and 120),
    legal_basis text not null check (char_length(legal_basis) between 1 and 300),
    confidence text not null check (confidence in ('KNOWN', 'SECONDARY', 'UNVERIFIED'))
);

create table calendar.office_day (
    id uuid primary key,
    version integer not null,
    unit uuid,
    unit_name text,
    valid_from date not null,
    valid_to date,
    morning_start time not null,
    morning_end time not null,
    afternoon_start time not null,
    afternoon_end time not null,
    legal_basis text not null check (char_length(legal_basis) between 1 and 300),
    check (valid_to is null or valid_to >= valid_from),
    check (morning_start < morning_end and morning_end <= afternoon_start and afternoon_start < afternoon_end)
);
create unique index on calendar.office_day (unit, valid_from) nulls not distinct;
