-- A stream of work for one organization, with everything versioned that a judgment must name.
create table projects.project (
    id int generated always as identity primary key,
    uid uuid not null unique,
    organization_id int not null references accounts.organization,
    title text not null,
    state text not null default 'draft' check (state in ('draft', 'open', 'paused', 'closed')),
    overlap smallint not null check (overlap between 1 and 100),
    lease_minutes int not null check (lease_minutes between 1 and 1440),
    lease_cap_minutes int not null,
    estimate_low_minutes numeric(6, 1) not null check (estimate_low_minutes > 0),
    estimate_high_minutes numeric(6, 1) not null,
    pay text,
    everyone boolean not null default false,
    template_version int not null default 1,
    created_at timestamptz not null,
    created_by int references accounts.account,
    check (lease_cap_minutes >= lease_minutes),
    check (estimate_high_minutes >= estimate_low_minutes)
);

create index on projects.project (organization_id);

-- Facts: who opened, paused, closed it, and when.
create table projects.state_change (
    id bigint generated always as identity primary key,
    project_id int not null references projects.project,
    state text not null,
    at timestamptz not null,
    by_account int references accounts.account
);

create table projects.template_version (
    project_id int not null references projects.project,
    version int not null,
    template jsonb not null,
    at timestamptz not null,
    by_account int references accounts.account,
    primary key (project_id, version)
);

-- Guidelines and rubric: Markdown, a new version at each change.
create table projects.text_version (
    project_id int not null references projects.project,
    kind text not null check (kind in ('guidelines', 'rubric')),
    version int not null,
    markdown text not null,
    note text not null,
    at timestamptz not null,
    by_account int references accounts.account,
    primary key (project_id, kind, version)
);

create table projects.admitted_account (
    project_id int not null references projects.project,
    account_id int not null references accounts.account,
    primary key (project_id, account_id)
);

create table projects.admitted_group (
    project_id int not null references projects.project,
    group_id int not null references accounts.account_group,
    primary key (project_id, group_id)
);

-- Rows of one attribute are alternatives; different attributes must all hold.
create table projects.requirement (
    project_id int not null references projects.project,
    attribute text collate "C" not null,
    value text collate "C" not null,
    primary key (project_id, attribute, value)
);

-- Lead and reviewer: given on one project, to any account.
create table projects.project_grant (
    project_id int not null references projects.project,
    account_id int not null references accounts.account,
    kind text not null check (kind in ('lead', 'reviewer')),
    at timestamptz not null,
    by_account int references accounts.account,
    primary key (project_id, account_id, kind)
);

create index on projects.project_grant (account_id);

create view projects.project_view as
select p.id,
       p.uid,
       p.organization_id,
       p.title,
       p.state,
       p.overlap,
       p.lease_minutes,
       p.lease_cap_minutes,
       p.estimate_low_minutes,
       p.estimate_high_minutes,
       p.template_version,
       (select max(t.version)
          from projects.text_version t
         where t.project_id = p.id and t.kind = 'guidelines') as guidelines_version,
       (select max(t.version)
          from projects.text_version t
         where t.project_id = p.id and t.kind = 'rubric') as rubric_version
  from projects.project p;

create view projects.template_view as
select project_id, version, template from projects.template_version;

create view projects.text_view as
select project_id, kind, version, markdown, note, at, by_account from projects.text_version;

create view projects.grant_view as
select project_id, account_id, kind from projects.project_grant;

-- Who may work on what: every trainer, or those chosen by name, by group, by requirement. Apart, as
-- one account is looked up at every claim, and most projects are settled by the first. The planner
-- must not hash all accounts for that: offset 0.
create view projects.open_view as
select p.id as project_id, r.account_id
  from projects.project p
 cross join accounts.role_view r
 where p.everyone and r.role = 'trainer';

create view projects.chosen_view as
select p.id as project_id, a.id as account_id
  from projects.project p
 cross join accounts.account_view a
 where exists (select 1
                 from projects.admitted_account n
                where n.project_id = p.id and n.account_id = a.id
               offset 0)
    or exists (select 1
                 from projects.admitted_group g
                 join accounts.group_member_view m on m.group_id = g.group_id
                where g.project_id = p.id and m.account_id = a.id
               offset 0)
    or (exists (select 1 from projects.requirement r where r.project_id = p.id)
        and not exists (
            select 1
              from projects.requirement r
             where r.project_id = p.id
               and not exists (
                   select 1
                     from projects.requirement o
                     join accounts.attribute_view v
                       on v.attribute = o.attribute and v.value = o.value
                    where o.project_id = p.id
                      and o.attribute = r.attribute
                      and v.account_id = a.id)));

create view projects.admitted_view as
select project_id, account_id from projects.open_view
union all
select project_id, account_id from projects.chosen_view;

revoke update, delete on projects.template_version, projects.text_version, projects.state_change
  from plumbline_app;
