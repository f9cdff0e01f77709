create schema if not exists plan;

-- Numbers that people may change, each from a day on and with the reason it is so.
create table plan.setting (
    name        text not null check (name in ('DUE_SOON_DAYS', 'SILENT_DAYS', 'RHYTHM_DAYS')),
    valid_from  date not null,
    value       integer not null check (value between 1 and 366),
    basis       text not null check (char_length(basis) <= 500),
    verified    boolean not null,
    primary key (name, valid_from)
);

insert into plan.setting (name, valid_from, value, basis, verified) values
    ('DUE_SOON_DAYS', '2020-01-01', 7, 'Mặc định của hệ thống: một tuần làm việc trước hạn', true),
    ('SILENT_DAYS', '2020-01-01', 14, 'Mặc định của hệ thống: hai kỳ báo cáo tuần không có cập nhật', true),
    ('RHYTHM_DAYS', '2020-01-01', 31, 'Kế hoạch 21/KH-UBND ngày 31/7/2025, mục III.1.5: báo cáo tháng', true);

create table plan.directive (
    id          uuid primary key,
    -- Number and year, and the issuer where another's plan has the same: what addresses call it.
    slug        text not null unique check (char_length(slug) <= 500),
    -- Number, year and issuer, folded: every office numbers anew each year (Nghị định 30/2020/NĐ-CP, Điều 15).
    identity    text not null unique check (char_length(identity) <= 500),
    number      text not null check (char_length(number) <= 100),
    issued_on   date not null,
    title       text not null check (char_length(title) <= 2000),
    issuer      text not null check (char_length(issuer) <= 300),
    aggregator  uuid not null,
    source_file uuid,
    entered_at  timestamptz not null,
    folded      text not null
);

-- What people call a plan: its number; where several have the same, year and issuer with it.
create view plan.directive_name as
select id, slug, issued_on,
    case when count(*) over (partition by number) = 1 then number
        else number || ', ' || extract(year from issued_on) || ', ' || issuer end as name
from plan.directive;

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
    person_name text not null check (char_length(person_name) <= 200),
    at       timestamptz not null,
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

-- One unit's part in one task. Only facts: what they mean today is worked out by plan.assignment_state.
create table plan.assignment (
    id           uuid primary key,
    version      integer not null default 0,
    task         uuid not null references plan.task,
    unit         uuid not null,
    part         text not null check (part in ('LEAD', 'COORDINATE')),
    unit_class   uuid,
    assigned_at  timestamptz not null,
    person       uuid,
    person_name  text check (char_length(person_name) <= 200),
    accepted_at  timestamptz,
    returned_at  timestamptz,
    percent      integer check (percent between 0 and 100),
    reported_at  timestamptz,
    done_on      date,
    confirmed_at timestamptz,
    sent_back_at timestamptz,
    obstacle_at  timestamptz,
    extension_to date,
    due_extended date,
    ended_at     timestamptz,
    successor    uuid references plan.assignment,
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
create unique index on plan.entry (request, task, assignment) nulls not distinct;
create index on plan.entry (assignment, at desc);
create index on plan.entry (task, at desc);

-- Files attached to an entry as proof.
create table plan.evidence (
    file       uuid primary key,
    entry      uuid not null references plan.entry,
    assignment uuid not null references plan.assignment,
    task       uuid not null references plan.task,
    at         timestamptz not null,
    name       text not null check (char_length(name) <= 300),
    type       text not null check (char_length(type) <= 200),
    bytes      bigint not null
);
create index on plan.evidence (task);
create index on plan.evidence (assignment);

create function plan.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

create trigger append_only before update or delete or truncate on plan.entry
    for each statement execute function plan.refuse_change();
create trigger append_only before update or delete or truncate on plan.evidence
    for each statement execute function plan.refuse_change();

-- The day in Việt Nam of a moment.
create function plan.day_of(at timestamptz) returns date language sql immutable as
$$ select (at at time zone 'Asia/Ho_Chi_Minh')::date $$;

-- The first moment of a day in Việt Nam: compared with moments, it spares the day of each of them.
create function plan.start_of(day date) returns timestamptz language sql stable as
$$ select day::timestamp at time zone 'Asia/Ho_Chi_Minh' $$;

-- Last day of the calendar period of so many months that a day lies in.
create function plan.period_end(day date, months integer) returns date language sql immutable as $$
    select (make_date(extract(year from day)::int, (extract(month from day)::int - 1) / months * months + 1, 1)
        + make_interval(months => months) - interval '1 day')::date
$$;

-- A dated number that is in force on a day.
create function plan.days(wanted text, today date) returns integer language sql stable as $$
    select value from plan.setting where name = wanted and valid_from <= today order by valid_from desc limit 1
$$;

-- What the facts of every open assignment mean on a day: the rules of vn.minhchung.plan.Status, for lists.
create function plan.assignment_state(today date)
returns table (
    id uuid, version integer, directive uuid, task uuid, unit uuid, part text, unit_class uuid, assigned_at timestamptz,
    person uuid, person_name text, percent integer, reported_at timestamptz, done_on date, confirmed_at timestamptz,
    sent_back_at timestamptz, obstacle_at timestamptz, extension_to date, due_extended date, due date, past boolean,
    heard_at timestamptz, progress text, timeliness text, flag text
)
language sql stable as $$
    select s.id, s.version, s.directive, s.task, s.unit, s.part, s.unit_class, s.assigned_at,
        s.person, s.person_name, s.percent, s.reported_at, s.done_on, s.confirmed_at,
        s.sent_back_at, s.obstacle_at, s.extension_to, s.due_extended, s.due, s.past,
        s.heard_at, s.progress,
        case
            when s.progress = 'CONFIRM_PAST' then 'UNCLEAR'
            when s.progress in ('AWAITING_CONFIRMATION', 'COMPLETE') then
                case
                    when s.done_on is null or s.fixed_due is null or s.past and s.accepted_at is null then 'UNCLEAR'
                    when s.done_on > s.fixed_due then 'LATE'
                    else 'MET'
                end
            when s.due is null then
                case
                    when s.recurring
                            and s.reported_at >= (select plan.start_of(today - plan.days('RHYTHM_DAYS', today)))
                        then 'ON_TRACK'
                    else 'UNCLEAR'
                end
            when today > s.due then 'OVERDUE'
            when s.due - today <= (select plan.days('DUE_SOON_DAYS', today)) then 'DUE_SOON'
            else 'ON_TRACK'
        end,
        case
            when s.progress <> 'IN_PROGRESS' then 'NONE'
            when s.obstacle_at is not null then 'OBSTACLE'
            when s.extension_to is not null then 'EXTENSION'
            when s.sent_back_at is not null then 'REDO'
            when s.heard_at < (select plan.start_of(today - plan.days('SILENT_DAYS', today) + 1)) then 'SILENT'
            else 'NONE'
        end
    from (
        select a.*, t.directive, t.past, t.recurring,
            coalesce(a.due_extended, t.due) as fixed_due,
            coalesce(a.due_extended, t.due,
                case
                    when t.cycle_months is null then null
                    when a.reported_at is null then plan.period_end(plan.day_of(a.assigned_at), t.cycle_months)
                    else plan.period_end(
                        plan.period_end(plan.day_of(a.reported_at), t.cycle_months) + 1, t.cycle_months)
                end) as due,
            greatest(a.accepted_at, a.reported_at, a.sent_back_at) as heard_at,
            case
                when a.confirmed_at is not null or a.done_on is not null and a.part = 'COORDINATE' then 'COMPLETE'
                when a.done_on is not null then 'AWAITING_CONFIRMATION'
                when a.returned_at is not null then 'RETURNED'
                when a.accepted_at is not null then 'IN_PROGRESS'
                when t.past then 'CONFIRM_PAST'
                else 'NOT_ACCEPTED'
            end as progress
        from plan.assignment a join plan.task t on t.id = a.task
        where a.ended_at is null
    ) s
$$;

-- A task as its lead assignments make it: complete when all are, late when one is.
create function plan.task_state(today date)
returns table (
    task uuid, directive uuid, leads bigint, leads_complete bigint, percent_sum bigint, percent integer, due date, heard_at timestamptz, obstacles bigint,
    progress text, timeliness text, flag text
)
language sql stable as $$
    select g.task, g.directive, g.leads, g.leads_complete, g.percent_sum, (g.percent_sum / g.leads)::int, g.due, g.heard_at, g.obstacles, g.progress,
        case
            when g.progress in ('AWAITING_CONFIRMATION', 'COMPLETE') then
                case when g.late then 'LATE' when g.met then 'MET' else 'UNCLEAR' end
            when g.progress = 'CONFIRM_PAST' then 'UNCLEAR'
            when g.overdue then 'OVERDUE'
            when g.due_soon then 'DUE_SOON'
            when g.on_track then 'ON_TRACK'
            else 'UNCLEAR'
        end,
        case
            when g.progress <> 'IN_PROGRESS' then 'NONE'
            when g.obstacles > 0 then 'OBSTACLE'
            when g.extension then 'EXTENSION'
            when g.all_redo then 'REDO'
            when g.all_silent then 'SILENT'
            else 'NONE'
        end
    from (
        select s.task, s.directive,
            count(*) as leads,
            count(*) filter (where s.progress = 'COMPLETE') as leads_complete,
            -- Null while no unit has said anything; one that has not counts as nothing done beside one that has.
            sum(case when s.progress = 'COMPLETE' then 100 else s.percent end) as percent_sum,
            -- The day that makes it red, else the next that somebody must keep; another unit's later day hides neither.
            coalesce(min(s.due) filter (where s.timeliness = 'OVERDUE'),
                min(s.due) filter (where s.progress not in ('AWAITING_CONFIRMATION', 'COMPLETE')), max(s.due)) as due,
            max(s.heard_at) as heard_at,
            count(*) filter (where s.flag = 'OBSTACLE') as obstacles,
            bool_or(s.timeliness = 'LATE') as late,
            bool_or(s.timeliness = 'MET') as met,
            bool_or(s.timeliness = 'OVERDUE') as overdue,
            bool_or(s.timeliness = 'DUE_SOON') as due_soon,
            bool_or(s.timeliness = 'ON_TRACK') as on_track,
            bool_or(s.flag = 'EXTENSION') as extension,
            coalesce(bool_and(s.flag = 'REDO') filter (where s.progress = 'IN_PROGRESS'), false) as all_redo,
            coalesce(bool_and(s.flag = 'SILENT') filter (where s.progress = 'IN_PROGRESS'), false) as all_silent,
            case
                when bool_and(s.progress = 'COMPLETE') then 'COMPLETE'
                when bool_and(s.progress in ('COMPLETE', 'AWAITING_CONFIRMATION')) then 'AWAITING_CONFIRMATION'
                when bool_or(s.progress = 'IN_PROGRESS') then 'IN_PROGRESS'
                when bool_or(s.progress = 'CONFIRM_PAST') then 'CONFIRM_PAST'
                when bool_or(s.progress in ('COMPLETE', 'AWAITING_CONFIRMATION')) then 'IN_PROGRESS'
                when bool_or(s.progress = 'NOT_ACCEPTED') then 'NOT_ACCEPTED'
                else 'RETURNED'
            end as progress
        from plan.assignment_state(today) s
        where s.part = 'LEAD'
        group by s.task, s.directive
    ) g
$$;
