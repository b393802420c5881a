-- What a demo has been given so far: a start after a kill goes on where it stopped. Each row is
-- written in the transaction that makes what it names. All of it stays empty outside a demo.
create table demo.organization (
    one boolean primary key default true check (one),
    organization_id int not null references accounts.organization
);

create table demo.account (
    role text collate "C" primary key,
    account_id int not null references accounts.account
);

create table demo.project (
    name text collate "C" primary key,
    project_id int not null references projects.project,
    uid uuid not null
);

create table demo.step (
    name text collate "C" primary key,
    at timestamptz not null
);
