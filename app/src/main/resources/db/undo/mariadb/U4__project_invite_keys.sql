-- Takes the Driftless migration for MariaDB back: 3 changes.

-- drop foreign key FK43v7mwjnuy7m8ep6nte0byxuf (project_id) to projects of project_invite_keys
alter table if exists project_invite_keys drop foreign key if exists FK43v7mwjnuy7m8ep6nte0byxuf;
alter table if exists project_invite_keys drop index if exists FK43v7mwjnuy7m8ep6nte0byxuf;

-- drop foreign key FK24wq43oerwee8gvxtgtpgxbtk (invite_id) to invites of project_invite_keys
alter table if exists project_invite_keys drop foreign key if exists FK24wq43oerwee8gvxtgtpgxbtk;
alter table if exists project_invite_keys drop index if exists FK24wq43oerwee8gvxtgtpgxbtk;

-- drop table project_invite_keys
-- The rows written since are lost.
drop table if exists project_invite_keys;
