-- What other modules may read.
create view work.task_view as
select t.id, t.uid, t.project_id, t.batch_id, b.uid as batch_uid, t.external_id,
       t.template_version, t.wanted, t.state, t.excerpt, t.payload, t.origin
  from work.task t
  join work.batch b on b.id = t.batch_id;

-- All revisions; current: the newest that was not withdrawn. Imported: outside the human overlap.
create view work.judgment_view as
select j.id, j.uid, j.project_id, j.task_id, j.rater_id, j.revision,
       w.judgment_id is not null as withdrawn,
       w.judgment_id is null
           and not exists (select 1
                             from work.judgment n
                            where n.task_id = j.task_id
                              and n.rater_id = j.rater_id
                              and n.revision > j.revision
                              and not exists (select 1
                                                from work.withdrawal x
                                               where x.judgment_id = n.id)) as current,
       j.surplus, j.assignment_id is null as imported,
       j.template_version, j.guidelines_version, j.rubric_version, j.order_shown,
       j.active_seconds, j.idle_seconds, j.research_seconds,
       j.claimed_at, j.submitted_at, j.answers
  from work.judgment j
  left join work.withdrawal w on w.judgment_id = j.id;

-- Names for raters that may leave the project: a pseudonym for people, the imported id otherwise.
create view work.rater_view as
select s.project_id, r.id, s.pseudonym as label, r.kind
  from work.seat s
  join work.rater r on r.id = s.trainer_id
union all
select r.project_id, r.id, r.external_id, r.kind
  from work.rater r
 where r.kind = 'external';

create view work.answer_code_view as
select c.project_id, c.task_id, c.rater_id, c.questions, c.measures, c.counts, c.units, c.codes
  from work.answer_code c;

create view work.batch_view as
select id, uid, project_id, name, at, withdrawn_at from work.batch;
