-- A file that was brought in, and how far it has been read. A chunk of rows, its flaws and this
-- checkpoint are one transaction.
create table work.import (
    id int generated always as identity primary key,
    uid uuid not null unique,
    project_id int not null references projects.project,
    name text not null,
    sha256 text collate "C" not null,
    bytes bigint not null,
    uploaded_at timestamptz not null,
    by_account int references accounts.account,
    state text not null default 'uploaded'
        check (state in ('uploaded', 'running', 'done', 'failed', 'withdrawn')),
    batch_id int references work.batch,
    mapping jsonb,
    template_version int,
    rubric_version int,
    human_openings smallint not null default 0 check (human_openings between 0 and 100),
    repeats_policy text not null default 'keep-last'
        check (repeats_policy in ('keep-last', 'keep-first', 'refuse')),
    lane smallint not null default 2,
    entries bigint not null default 0,
    line bigint not null default 0,
    bytes_read bigint not null default 0,
    tasks bigint not null default 0,
    judgments bigint not null default 0,
    repeats bigint not null default 0,
    bad_lines bigint not null default 0,
    warnings bigint not null default 0,
    started_at timestamptz,
    finished_at timestamptz,
    failure text
);

create index on work.import (project_id, id);
create index on work.import (state) where state = 'running';

-- What was wrong or odd with a row; entry is its number in the file, from 0.
create table work.import_flaw (
    import_id int not null references work.import,
    entry bigint not null,
    line bigint not null,
    severity text not null check (severity in ('error', 'warning')),
    reason text not null,
    excerpt text not null,
    primary key (import_id, entry, severity)
);

-- How often a content without an id of its own has come so far: real files repeat rows on purpose.
create table work.import_occurrence (
    import_id int not null references work.import,
    fingerprint text collate "C" not null,
    seen int not null,
    primary key (import_id, fingerprint)
);
