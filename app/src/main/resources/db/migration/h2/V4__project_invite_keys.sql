-- Driftless migration for H2: 3 changes.

-- create table project_invite_keys (as_owner, invite_id, project_id, sealed_key)
create table if not exists project_invite_keys (
    as_owner boolean default false not null,
    invite_id bigint not null,
    project_id bigint not null,
    sealed_key varbinary(300) not null,
    primary key (invite_id, project_id)
);

-- add foreign key FK24wq43oerwee8gvxtgtpgxbtk (invite_id) to invites to project_invite_keys
alter table project_invite_keys add constraint if not exists FK24wq43oerwee8gvxtgtpgxbtk foreign key (invite_id) references invites on delete cascade;

-- add foreign key FK43v7mwjnuy7m8ep6nte0byxuf (project_id) to projects to project_invite_keys
alter table project_invite_keys add constraint if not exists FK43v7mwjnuy7m8ep6nte0byxuf foreign key (project_id) references projects on delete cascade;
