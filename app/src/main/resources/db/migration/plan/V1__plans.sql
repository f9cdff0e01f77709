create schema if not exists plan;

-- Numbers that people may change, each from a day on and with the reason it is so.
create table plan.setting (
    name        text not null check (name in ('DUE_SOON_DAYS', 'SILENT_DAYS', 'RHYTHM_DAYS')),
    valid_from  date not null,
    value       integer not null check (value between 1 and 366),
    basis       text not null check (char_length(basis) <= 500),
    primary key (name, valid_from)
);

insert into plan.setting (name, valid_from, value, basis) values
    ('DUE_SOON_DAYS', '2020-01-01', 7, 'Mặc định của hệ thống: một tuần làm việc trước hạn'),
    ('SILENT_DAYS', '2020-01-01', 14, 'Mặc định của hệ thống: hai kỳ báo cáo tuần không có cập nhật'),
    ('RHYTHM_DAYS', '2020-01-01', 31, 'Kế hoạch 21/KH-UBND ngày 31/7/2025, mục III.1.5: báo cáo tháng');

create table plan.directive (
    id          uuid primary key,
    slug        text not null unique check (char_length(slug) <= 100),
    number      text not null unique check (char_length(number) <= 100),
    issued_on   date not null,
    title       text not null check (char_length(title) <= 2000),
    issuer      text not null check (char_length(issuer) <= 300),
    aggregator  uuid not null,
    source_file uuid,
    entered_at  timestamptz not null,
    folded      text not null
);

create table plan.task_group (
    directive      uuid not null references plan.directive,
    position       integer not null,
    number         text not null check (char_length(number) <= 50),
    title          text not null check (char_length(title) <= 1000),
    declared_count integer,
    primary key (directive, number)
);

create table plan.task (
    id                uuid primary key,
    directive         uuid not null references plan.directive,
    position          integer not null,
    group_number      text not null check (char_length(group_number) <= 50),
    subgroup          text check (char_length(subgroup) <= 500),
    code              text not null check (char_length(code) <= 100),
    content           text not null check (char_length(content) <= 10000),
    lead_text         text not null check (char_length(lead_text) <= 2000),
    coordinating_text text not null check (char_length(coordinating_text) <= 4000),
    result            text not null check (char_length(result) <= 10000),
    deadline_kind     text not null check (deadline_kind in ('BY_DATE', 'IN_MONTH', 'IN_QUARTER', 'IN_HALF_YEAR', 'IN_YEAR',
                          'IN_PERIOD', 'RECURRING', 'ROADMAP', 'AFTER_EVENT', 'CENTRAL', 'UNSTATED')),
    deadline_text     text not null check (char_length(deadline_text) <= 2000),
    due               date,
    recurring         boolean not null,
    central           boolean not null,
    cycle_months      integer check (cycle_months in (1, 2, 3, 4, 6, 12)),
    -- The deadline had passed when the plan was issued: it is asked whether the task was done, not called overdue.
    past              boolean not null,
    folded            text not null,
    unique (directive, code),
    unique (directive, position)
);
create index on plan.task using gin (folded gin_trgm_ops);

create table plan.source_quote (
    task     uuid not null references plan.task,
    position integer not null,
    line     integer not null,
    page     integer,
    text     text not null check (char_length(text) <= 10000),
    primary key (task, position)
);

create table plan.accepted_gap (
    task     uuid not null references plan.task,
    aspect   text not null check (aspect in ('WHO', 'WHAT', 'WHEN', 'RESULT', 'RESPONSIBILITY', 'AUTHORITY')),
    reason   text not null check (char_length(reason) <= 2000),
    decision text not null check (char_length(decision) <= 2000),
    primary key (task, aspect)
);

create table plan.provision (
    directive uuid not null references plan.directive,
    position  integer not null,
    kind      text not null check (kind in ('CRITERION', 'TARGET', 'REPORTING', 'AWARD', 'PHASE', 'DUTY')),
    section   text not null check (char_length(section) <= 50),
    text      text not null check (char_length(text) <= 10000),
    level     text check (char_length(level) <= 200),
    value     numeric,
    unit      text check (char_length(unit) <= 100),
    by_day    date,
    line      integer not null,
    primary key (directive, position)
);

-- One unit's part in one task. Only facts: what it means today is worked out by plan.assignment_state.
create table plan.assignment (
    id               uuid primary key,
    version          integer not null,
    task             uuid not null references plan.task,
    unit             uuid not null,
    part             text not null check (part in ('LEAD', 'COORDINATE')),
    unit_class       uuid,
    assigned_at      timestamptz not null,
    person           uuid,
    person_name      text check (char_length(person_name) <= 200),
    accepted_at      timestamptz,
    returned_at      timestamptz,
    percent          integer check (percent between 0 and 100),
    reported_at      timestamptz,
    done_on          date,
    confirmed_at     timestamptz,
    sent_back_at     timestamptz,
    obstacle_at      timestamptz,
    extension_to     date,
    due_extended     date,
    ended_at         timestamptz,
    successor        uuid references plan.assignment,
    check (person is null = (person_name is null)),
    check (successor is null or ended_at is not null)
);
create unique index one_open_assignment on plan.assignment (task, unit) where ended_at is null;
create index on plan.assignment (unit) where ended_at is null;
create index on plan.assignment (task, part) where ended_at is null;
create index on plan.assignment (successor) where successor is not null;

-- What happened, newest facts last; never changed, never deleted.
create table plan.entry (
    id           uuid primary key,
    request      uuid not null,
    directive    uuid not null references plan.directive,
    task         uuid references plan.task,
    assignment   uuid references plan.assignment,
    at           timestamptz not null,
    action       text not null check (char_length(action) <= 30),
    person       uuid not null,
    person_name  text not null check (char_length(person_name) <= 200),
    post         text check (char_length(post) <= 200),
    unit_name    text not null check (char_length(unit_name) <= 300),
    note         text check (char_length(note) <= 4000),
    percent      integer,
    figure       numeric,
    figure_label text check (char_length(figure_label) <= 200),
    day          date
);
create unique index on plan.entry (request, assignment) nulls not distinct;
create index on plan.entry (assignment, at desc);
create index on plan.entry (task, at desc);

-- Files attached to an entry as proof.
create table plan.evidence (
    file       uuid primary key,
    entry      uuid not null references plan.entry,
    assignment uuid not null references plan.assignment,
    task       uuid not null references plan.task,
    at         timestamptz not null
);
create index on plan.evidence (task);
create index on plan.evidence (assignment);
