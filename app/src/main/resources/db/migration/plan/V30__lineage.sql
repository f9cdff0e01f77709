-- An assignment and all those whose work it took over, so that their history can be told as one.
create function plan.lineage(assignment uuid) returns setof uuid language sql stable rows 2 as $$
    with recursive line as (
        select assignment as id
        union
        select a.id from plan.assignment a join line on a.successor = line.id
    )
    select id from line
$$;
