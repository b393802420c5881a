-- Unfinished answers; they outlive the lease. Revisions are integers, compared by If-Match.
create table work.draft (
    trainer_id int not null,
    task_id bigint not null,
    revision int not null,
    answers jsonb not null,
    active_seconds int not null,
    idle_seconds int not null,
    research_seconds int not null,
    saved_at timestamptz not null,
    primary key (trainer_id, task_id)
);

-- What was handed in. Immutable: a correction is the next revision. Imported judgments have no
-- assignment and no token.
create table work.judgment (
    id bigint generated always as identity primary key,
    uid uuid not null unique,
    project_id int not null,
    task_id bigint not null references work.task,
    rater_id int not null references work.rater,
    revision int not null,
    assignment_id uuid,
    token bigint,
    idempotency_key uuid,
    surplus boolean not null default false,
    template_version int not null,
    guidelines_version int,
    rubric_version int,
    order_shown jsonb,
    active_seconds int,
    idle_seconds int,
    research_seconds int,
    claimed_at timestamptz,
    submitted_at timestamptz not null,
    answers jsonb not null,
    unique (task_id, rater_id, revision)
);

create index on work.judgment (project_id, submitted_at);
create index on work.judgment (rater_id, submitted_at);

-- Fact: taken back within the withdraw window.
create table work.withdrawal (
    judgment_id bigint primary key references work.judgment,
    at timestamptz not null
);

-- The narrow projection for measuring: one row per current judgment. Measure after measure, each
-- with as many units, and codes beside them, as its count says. Filled through the seam, may be
-- rebuilt from the judgments at any time. One row and one index: it is written at every submit, and
-- read task by task, all measures of a project at once.
create table work.answer_code (
    project_id int not null,
    task_id bigint not null,
    rater_id int not null,
    questions text[] not null,
    measures text[] not null,
    counts int[] not null,
    units text[] not null,
    codes int[] not null,
    primary key (project_id, task_id, rater_id)
);

revoke update, delete on work.judgment, work.withdrawal, work.acknowledgement, work.lapse,
  work.task_change, work.assignment from plumbline_app;
