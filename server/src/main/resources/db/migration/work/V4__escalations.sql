-- "This is ambiguous / broken / unsafe": the task parks until a lead rules.
create table work.escalation (
    id int generated always as identity primary key,
    uid uuid not null unique,
    project_id int not null,
    task_id bigint not null references work.task,
    trainer_id int not null references work.rater,
    about text not null check (about in ('task', 'guidelines', 'rubric')),
    kind text not null check (kind in ('ambiguous', 'broken', 'unsafe', 'other')),
    note text not null,
    clause text,
    guidelines_version int not null,
    rubric_version int not null,
    at timestamptz not null
);

create index on work.escalation (project_id, id);
create index on work.escalation (task_id);
create index on work.escalation (trainer_id, id);

-- A ruling is final; as a precedent the workbench finds it.
create table work.ruling (
    escalation_id int primary key references work.escalation,
    action text not null check (action in ('answer', 'correct', 'retire', 'release')),
    text text not null,
    precedent boolean not null,
    replacement_id bigint references work.task,
    at timestamptz not null,
    by_account int not null references accounts.account
);

revoke update, delete on work.escalation, work.ruling from plumbline_app;
