-- Entries come unsealed, in the transaction of the act; one sealer chains them afterwards.
create table accounts.audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id int references accounts.account (id),
    action text collate "C" not null,
    organization_id int references accounts.organization (id),
    subject jsonb not null
);

create index on accounts.audit_entry (organization_id, id);

-- What waits for its seal, so that the sealer need not search the whole trail for it.
create table accounts.audit_unsealed (
    entry_id bigint primary key references accounts.audit_entry (id)
);

create table accounts.audit_seal (
    position bigint primary key,
    entry_id bigint not null unique references accounts.audit_entry (id),
    hash bytea not null
);

revoke update, delete on accounts.audit_entry, accounts.audit_seal from plumbline_app;

-- The owner, too, adds only.
create function accounts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger append_only before update or delete or truncate on accounts.audit_entry
    for each statement execute function accounts.refuse_change();
create trigger append_only before update or delete or truncate on accounts.audit_seal
    for each statement execute function accounts.refuse_change();
