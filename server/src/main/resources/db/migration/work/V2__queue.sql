-- The opening log (docs/queue.md): positions never change, counters only rise, nothing is put back.
-- No index may mention taken or wanted, not even in a predicate: a claim must stay heap-only.
create table work.queue (
    project_id int not null,
    lane smallint not null,
    pos bigint not null,
    task_id bigint not null,
    wanted smallint not null,
    taken smallint not null default 0,
    primary key (project_id, lane, pos)
) with (fillfactor = 70);

-- A task's openings: an expired draft's way back (lane 0), parking and retiring (all lanes).
create index on work.queue (task_id, lane);

create sequence work.opening;

-- Append-only; also says: never twice. No foreign keys here, they would lock rows at every claim.
create table work.assignment (
    id uuid not null unique,
    trainer_id int not null,
    task_id bigint not null,
    project_id int not null,
    lane smallint not null,
    pos bigint not null,
    seed int not null,
    at timestamptz not null,
    purpose text not null default 'production'
        check (purpose in ('production', 'calibration', 'screening', 'training')),
    guidelines_version int not null,
    rubric_version int not null,
    primary key (trainer_id, task_id)
);

-- The trainer's cursor.
create index on work.assignment (trainer_id, project_id, lane, pos);

-- Live leases only. holds_place: its end gives a place back to the task; a lease on a judgment
-- that is being superseded holds none.
create table work.lease (
    trainer_id int not null,
    task_id bigint not null,
    project_id int not null,
    token bigint generated always as identity,
    until timestamptz not null,
    cap_until timestamptz not null,
    holds_place boolean not null default true,
    primary key (trainer_id, task_id)
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0
);

-- Facts: a place went back, and why.
create table work.lapse (
    id bigint generated always as identity primary key,
    project_id int not null,
    trainer_id int not null,
    task_id bigint not null,
    at timestamptz not null,
    cause text not null check (cause in ('released', 'expired', 'escalated')),
    reason text
);

create index on work.lapse (project_id, at);
