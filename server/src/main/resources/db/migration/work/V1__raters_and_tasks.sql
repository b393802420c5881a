-- Whoever judges: a person with an account, a model, or an id from imported data.
create table work.rater (
    id int generated always as identity primary key,
    uid uuid not null unique,
    kind text not null check (kind in ('human', 'model', 'external')),
    account_id int unique references accounts.account,
    project_id int references projects.project,
    external_id text collate "C",
    check ((kind = 'human') = (account_id is not null)),
    check ((kind = 'external') = (project_id is not null and external_id is not null)),
    unique (project_id, external_id)
);

-- A trainer's place on a project. The pseudonym is what others see there.
create table work.seat (
    project_id int not null references projects.project,
    trainer_id int not null references work.rater,
    pseudonym text collate "C" not null,
    standing text not null default 'active'
        check (standing in ('onboarding', 'active', 'watch', 'calibration', 'paused', 'removed')),
    guidelines_version int not null,
    taken_at timestamptz not null,
    primary key (project_id, trainer_id),
    unique (project_id, pseudonym)
);

create table work.acknowledgement (
    project_id int not null,
    trainer_id int not null,
    guidelines_version int not null,
    at timestamptz not null,
    primary key (project_id, trainer_id, guidelines_version)
);

create table work.batch (
    id int generated always as identity primary key,
    uid uuid not null unique,
    project_id int not null references projects.project,
    name text not null,
    at timestamptz not null,
    by_account int references accounts.account,
    withdrawn_at timestamptz
);

create index on work.batch (project_id);

-- One unit to judge. The payload ({values, criteria}) is all that a trainer may ever receive;
-- models and metadata lie apart in origin. Claims never update this table.
create table work.task (
    id bigint generated always as identity primary key,
    uid uuid not null unique,
    project_id int not null references projects.project,
    batch_id int not null references work.batch,
    identity text collate "C" not null,
    external_id text collate "C",
    template_version int not null,
    wanted smallint not null check (wanted between 0 and 100),
    lane smallint not null default 2 check (lane between 1 and 3),
    state text not null default 'live' check (state in ('live', 'parked', 'retired')),
    excerpt text not null,
    payload jsonb not null,
    origin jsonb not null default '{}',
    replaces_id bigint references work.task,
    unique (project_id, identity)
);

create index on work.task (project_id, id);
create index on work.task (batch_id);
create index on work.task (project_id) where state <> 'live';

-- Facts behind task.state.
create table work.task_change (
    id bigint generated always as identity primary key,
    task_id bigint not null references work.task,
    state text not null,
    at timestamptz not null,
    by_account int references accounts.account,
    reason text not null
);

create index on work.task_change (task_id);
