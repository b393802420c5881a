-- Whose an assignment is, and what it is about.
create view work.assignment_view as
select a.id, a.project_id, a.task_id, a.trainer_id as rater_id, r.account_id
  from work.assignment a
  join work.rater r on r.id = a.trainer_id;
