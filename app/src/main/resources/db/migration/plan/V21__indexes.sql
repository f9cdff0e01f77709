-- The timeline counts the files of every entry.
create index on plan.evidence (entry);

-- Counted for the aggregator's navigation on every page.
create index on plan.assignment (task)
    where part = 'LEAD' and ended_at is null and done_on is not null and confirmed_at is null;
