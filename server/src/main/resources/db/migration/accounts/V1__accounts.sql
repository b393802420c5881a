create table accounts.account (
    id int generated always as identity primary key,
    uid uuid not null unique,
    password_hash text,
    preferences jsonb not null default '{}',
    created_at timestamptz not null
);

-- The only place of personal data: erasure blanks this row and leaves the facts.
create table accounts.person (
    account_id int primary key references accounts.account (id),
    name text not null,
    email text
);

create unique index person_email on accounts.person (lower(email));

create table accounts.organization (
    id int generated always as identity primary key,
    uid uuid not null unique,
    name text not null,
    created_at timestamptz not null
);

create unique index organization_name on accounts.organization (lower(name));

-- For whom the account was made, null for the installation: only they may hand out its first password.
alter table accounts.account add made_for int references accounts.organization (id);

-- A role inside an organization never reaches another organization's rows.
create table accounts.role_grant (
    account_id int not null references accounts.account (id),
    role text collate "C" not null,
    organization_id int references accounts.organization (id),
    at timestamptz not null,
    unique nulls not distinct (account_id, role, organization_id),
    check ((role in ('owner', 'engineer')) = (organization_id is not null))
);

create index on accounts.role_grant (organization_id);

-- Only hashes of tokens: whoever reads the table can sign in nowhere.
create table accounts.session (
    token_hash bytea primary key,
    account_id int not null references accounts.account (id),
    created_at timestamptz not null,
    touched_at timestamptz not null,
    expires_at timestamptz not null
);

create index on accounts.session (account_id);
create index on accounts.session (expires_at);

create table accounts.sign_in_failure (
    subject text collate "C" primary key,
    failures int not null,
    since timestamptz not null
);

create index on accounts.sign_in_failure (since);

create table accounts.link (
    token_hash bytea primary key,
    purpose text collate "C" not null
        check (purpose in ('invitation', 'reset', 'first-admin', 'sign-in')),
    account_id int references accounts.account (id),
    organization_id int references accounts.organization (id),
    roles text[] not null default '{}',
    reusable boolean not null default false,
    sets_password boolean not null,
    created_by int references accounts.account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index on accounts.link (account_id);
create index on accounts.link (expires_at);

-- Pools of people, and what an admin knows about them, for admission to projects.
create table accounts.account_group (
    id int generated always as identity primary key,
    uid uuid not null unique,
    name text not null,
    created_at timestamptz not null
);

create unique index account_group_name on accounts.account_group (lower(name));

create table accounts.group_member (
    group_id int not null references accounts.account_group (id),
    account_id int not null references accounts.account (id),
    primary key (group_id, account_id)
);

create index on accounts.group_member (account_id);

create table accounts.attribute (
    account_id int not null references accounts.account (id),
    attribute text collate "C" not null check (attribute in ('language', 'tag')),
    value text collate "C" not null,
    primary key (account_id, attribute, value)
);

create table accounts.api_key (
    id int generated always as identity primary key,
    public_id text collate "C" not null unique,
    secret_hash bytea not null,
    organization_id int not null references accounts.organization (id),
    account_id int not null references accounts.account (id),
    name text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at timestamptz
);

create index on accounts.api_key (organization_id);

create view accounts.account_view as
    select a.id, a.uid, p.name, p.email
    from accounts.account a join accounts.person p on p.account_id = a.id;

create view accounts.organization_view as
    select o.id, o.uid, o.name from accounts.organization o;

create view accounts.role_view as
    select r.account_id, r.role, r.organization_id from accounts.role_grant r;

create view accounts.group_view as
    select g.id, g.uid, g.name from accounts.account_group g;

create view accounts.group_member_view as
    select m.account_id, m.group_id from accounts.group_member m;

create view accounts.attribute_view as
    select a.account_id, a.attribute, a.value from accounts.attribute a;
