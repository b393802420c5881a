-- What a follower has not applied yet: entries beyond its cursor, and those without a position.
-- Read in one statement with what the follower keeps, it makes a figure exact at this moment.
create function kernel.unfollowed(follower text)
    returns table (project_id int, kind text, subject jsonb) language sql stable as $$
select l.project_id, l.kind, l.subject
  from kernel.log_position p
  join kernel.log l on l.id = p.log_id
 where p.position > coalesce((select c.position
                                from kernel.log_cursor c
                               where c.follower = $1), 0)
union all
select l.project_id, l.kind, l.subject
  from kernel.log l
 where l.id > (select s.floor from kernel.log_sequencer s)
   and not exists (select
                     from kernel.log_position p
                    where p.log_id = l.id
                      and p.log_id > (select s.floor from kernel.log_sequencer s))
$$;
