-- The file a quote is from, where a better copy of the plan was the source; null for the file of the plan itself.
alter table plan.source_quote add column file uuid;
-- The cell of the task it is the source of; null for quotes kept before cells were told apart.
alter table plan.source_quote add column cell text
    check (cell in ('CONTENT', 'LEAD', 'COORDINATING', 'RESULT', 'DEADLINE'));
