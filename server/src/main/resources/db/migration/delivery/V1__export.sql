-- A job that writes finished work into files. Manifest and files exist once it is done.
create table delivery.export (
    id int generated always as identity primary key,
    uid uuid not null unique,
    project_id int not null references projects.project,
    format text not null,
    options jsonb not null,
    filters jsonb not null,
    requested_at timestamptz not null,
    by_account int references accounts.account,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    rows bigint not null default 0,
    finished_at timestamptz,
    failure text,
    manifest jsonb,
    data_card text
);

create index on delivery.export (project_id, id);
create index on delivery.export (state) where state in ('waiting', 'running');

create table delivery.export_file (
    export_id int not null references delivery.export,
    name text collate "C" not null,
    media_type text not null,
    sha256 text collate "C" not null,
    bytes bigint not null,
    rows bigint,
    primary key (export_id, name)
);
