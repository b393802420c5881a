-- A project's figures, kept by blocks of 256 tasks: a block is counted anew, as a whole, when the
-- log names one of its tasks. Nothing is added up step by step, so nothing can drift.
create table work.tally (
    project_id int not null,
    block bigint not null,
    tasks int not null,
    parked int not null,
    judged int not null,
    judged_live int not null,
    wanted int not null,
    judgments int not null,
    surplus int not null,
    imported int not null,
    primary key (project_id, block)
);

-- judgments: of people, each person and task once, on the day of the first revision that was not
-- taken back. seconds: active ones of the current revisions.
create table work.day_tally (
    project_id int not null,
    block bigint not null,
    day date not null,
    judgments int not null,
    seconds int[] not null,
    primary key (project_id, block, day)
);

-- The blocks of the tasks that an entry of the log names.
create function work.touched(subject jsonb) returns table (block bigint) language sql immutable as $$
select (subject ->> 'task')::int8 >> 8 where subject ? 'task'
union all
select (subject ->> 'replacement')::int8 >> 8 where subject ? 'replacement'
union all
select b
  from jsonb_array_elements(subject -> 'spans') s
 cross join generate_series((s ->> 0)::int8 >> 8, (s ->> 1)::int8 >> 8) b
$$;

-- Judgments that were not taken back; first and last of each rater on each task. The + 0 keeps
-- the planner from the index on the project, which is as long as the project.
create function work.standing(project int, block bigint)
    returns table (task_id bigint, imported boolean, surplus boolean, day date,
                   active_seconds int, first boolean, last boolean)
    language sql stable as $$
select j.task_id, j.assignment_id is null, j.surplus, (j.submitted_at at time zone 'UTC')::date,
       j.active_seconds,
       lag(j.id) over revisions is null, lead(j.id) over revisions is null
  from work.judgment j
 where j.project_id + 0 = $1 and j.task_id between $2 << 8 and ($2 << 8) + 255
   and not exists (select from work.withdrawal w where w.judgment_id = j.id)
window revisions as (partition by j.task_id, j.rater_id order by j.revision)
$$;

-- tasks, judged, wanted and judgments leave out what is retired; judgments: of people, in places.
create function work.count_block(project int, block bigint)
    returns table (tasks int, parked int, judged int, judged_live int, wanted int, judgments int,
                   surplus int, imported int)
    language sql stable as $$
select count(*) filter (where t.stays)::int,
       count(*) filter (where t.state = 'parked')::int,
       count(*) filter (where t.stays and t.judged)::int,
       count(*) filter (where t.state = 'live' and t.judged)::int,
       coalesce(sum(t.wanted) filter (where t.stays), 0)::int,
       coalesce(sum(least(t.places, t.wanted)) filter (where t.stays), 0)::int,
       coalesce(sum(t.surplus), 0)::int,
       coalesce(sum(t.imported), 0)::int
  from (select k.state, k.state <> 'retired' as stays, k.wanted,
               coalesce(s.places, 0) as places, s.surplus, s.imported,
               s.task_id is not null and s.places >= k.wanted as judged
          from work.task k
          left join (select j.task_id,
                            count(*) filter (where not j.imported and not j.surplus) as places,
                            count(*) filter (where j.surplus) as surplus,
                            count(*) filter (where j.imported) as imported
                       from work.standing($1, $2) j
                      where j.last
                      group by j.task_id) s on s.task_id = k.id
         where k.project_id = $1 and k.id between $2 << 8 and ($2 << 8) + 255) t
$$;

create function work.count_days(project int, block bigint)
    returns table (day date, judgments int, seconds int[]) language sql stable as $$
select j.day, count(*) filter (where j.first)::int,
       coalesce(array_agg(j.active_seconds) filter (where j.last and j.active_seconds is not null),
                '{}')
  from work.standing($1, $2) j
 where not j.imported
 group by j.day
$$;

-- What was there before the figures were kept: its log may name other things, or none.
insert into work.tally
select b.project_id, b.block, c.*
  from (select distinct project_id, id >> 8 as block from work.task) b
 cross join lateral work.count_block(b.project_id, b.block) c;

insert into work.day_tally
select b.project_id, b.block, c.*
  from (select distinct project_id, id >> 8 as block from work.task) b
 cross join lateral work.count_days(b.project_id, b.block) c;
