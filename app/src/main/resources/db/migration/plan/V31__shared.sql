-- What SQL of other modules may read: nothing else of this schema. Both show every unit's work; a page that asks for a person
-- keeps to what that person may see (vn.minhchung.plan.Reach). The words of progress, timeliness and flag are the constants of
-- the enums of those names; what they mean is docs/status.md.

-- Every task as its leads make it on a day, also one that has no open lead.
--   plan                 what people call the plan
--   code                 the task's number within its plan; path: the address of its page
--   due                  the day that counts for its leads today, extensions included; null where there is none
--   percent              null while no lead has said anything
create function plan.shared_task(today date)
returns table (
    id uuid, directive uuid, plan text, code text, path text, group_number text, content text, lead_text text, due date,
    recurring boolean, percent integer, progress text, timeliness text, flag text
)
language sql stable as $$
    select t.id, t.directive, d.name, t.code, '/nhiem-vu/' || d.slug || '/' || t.code, t.group_number, t.content, t.lead_text,
        coalesce(k.due, t.due), t.recurring, k.percent,
        coalesce(k.progress, 'NOT_ACCEPTED'), coalesce(k.timeliness, 'UNCLEAR'), coalesce(k.flag, 'NONE')
    from plan.task t
    join plan.directive_name d on d.id = t.directive
    left join plan.task_state(today) k on k.task = t.id
$$;

-- Every unit's part in a task, as long as it is that unit's: one row for each task and unit.
--   unit                 organisation.shared_unit.id
--   part                 LEAD or COORDINATE
--   unit_class           the class through which the unit was named ("UBND cấp xã"); null when it was named itself
--   person               organisation.shared_person.id of who is in charge; null when nobody was named
--   done_on, confirmed_on  the day the unit says it was done; the day the aggregator confirmed it
create function plan.shared_assignment(today date)
returns table (
    id uuid, task uuid, directive uuid, unit uuid, part text, unit_class uuid, person uuid, due date, percent integer,
    done_on date, confirmed_on date, heard_on date, progress text, timeliness text, flag text
)
language sql stable as $$
    select s.id, s.task, s.directive, s.unit, s.part, s.unit_class, s.person, s.due, s.percent,
        s.done_on, plan.day_of(s.confirmed_at), plan.day_of(s.heard_at), s.progress, s.timeliness, s.flag
    from plan.assignment_state(today) s
$$;
