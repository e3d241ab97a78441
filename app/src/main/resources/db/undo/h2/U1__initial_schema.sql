-- Takes the Driftless migration for H2 back: 45 changes.

-- drop foreign key FKio7f4mo8crbpt2a1v94vyyliw (file_id) to files of versions
alter table if exists versions drop constraint if exists FKio7f4mo8crbpt2a1v94vyyliw;

-- drop foreign key FKgiyenptt88sxbh0k1q5wdrxuo (project_id) to projects of versions
alter table if exists versions drop constraint if exists FKgiyenptt88sxbh0k1q5wdrxuo;

-- drop foreign key FKnfs2tyi7yx70g3r7a51ip19wi (username) to users of unit_users
alter table if exists unit_users drop constraint if exists FKnfs2tyi7yx70g3r7a51ip19wi;

-- drop foreign key fk_unit_users_unit (unit_id) to units of unit_users
alter table if exists unit_users drop constraint if exists fk_unit_users_unit;

-- drop foreign key FKhh8dhqo574wa8cglb3a5k0qlj (username) to users of super_admins
alter table if exists super_admins drop constraint if exists FKhh8dhqo574wa8cglb3a5k0qlj;

-- drop foreign key FKcsm7vcmw73o4rb5ufso4l9i4u (username) to users of research_users
alter table if exists research_users drop constraint if exists FKcsm7vcmw73o4rb5ufso4l9i4u;

-- drop foreign key FKp8fgwlcx5fe73cwmg0ywtur2d (created_by) to unit_users of projects
alter table if exists projects drop constraint if exists FKp8fgwlcx5fe73cwmg0ywtur2d;

-- drop foreign key FK4fnm7ai96s7wvfb9t1m06k2hw (unit_id) to units of projects
alter table if exists projects drop constraint if exists FK4fnm7ai96s7wvfb9t1m06k2hw;

-- drop foreign key FK4teg97sre9dnxkl3gg5bvwace (project_id) to projects of project_status_history
alter table if exists project_status_history drop constraint if exists FK4teg97sre9dnxkl3gg5bvwace;

-- drop foreign key FKdki1sp2homqsdcvqm9yrix31g (project_id) to projects of project_members
alter table if exists project_members drop constraint if exists FKdki1sp2homqsdcvqm9yrix31g;

-- drop foreign key FKc4h66336ktst07hv8uha67ujo (user_username) to research_users of project_members
alter table if exists project_members drop constraint if exists FKc4h66336ktst07hv8uha67ujo;

-- drop foreign key FKf4e5a8fs6fc831kunrggdhxnt (project_id) to projects of project_keys
alter table if exists project_keys drop constraint if exists FKf4e5a8fs6fc831kunrggdhxnt;

-- drop foreign key FK7fg5via631j0pn1six3ywvoqq (user_username) to users of project_keys
alter table if exists project_keys drop constraint if exists FK7fg5via631j0pn1six3ywvoqq;

-- drop foreign key FKfrhhtlpcgj2osttifccf1hokx (username) to users of password_resets
alter table if exists password_resets drop constraint if exists FKfrhhtlpcgj2osttifccf1hokx;

-- drop foreign key FKcsiun13nbx55w3f32xl7ywntf (changed_by) to super_admins of maintenance
alter table if exists maintenance drop constraint if exists FKcsiun13nbx55w3f32xl7ywntf;

-- drop foreign key FKcrys9yf0t9bbejdwseccqq40k (unit_id) to units of invites
alter table if exists invites drop constraint if exists FKcrys9yf0t9bbejdwseccqq40k;

-- drop foreign key FKtfa64bq427b1so4l2pxbagly6 (user_username) to research_users of identifiers
alter table if exists identifiers drop constraint if exists FKtfa64bq427b1so4l2pxbagly6;

-- drop foreign key FKncpjdlvw4479eu6qnh5a4fo9t (project_id) to projects of files
alter table if exists files drop constraint if exists FKncpjdlvw4479eu6qnh5a4fo9t;

-- drop foreign key FK13jkhli5rufg0qqdgn3eu5igx (username) to users of emails
alter table if exists emails drop constraint if exists FK13jkhli5rufg0qqdgn3eu5igx;

-- drop foreign key FKdeixl7rqhgqqia7aii17bkxha (requester) to users of deletion_requests
alter table if exists deletion_requests drop constraint if exists FKdeixl7rqhgqqia7aii17bkxha;

-- drop foreign key FKiq4i1xahtnn3bqxrurahexxal (project_id) to projects of "usage"
alter table if exists "usage" drop constraint if exists FKiq4i1xahtnn3bqxrurahexxal;

-- drop table versions
-- The rows written since are lost.
drop table if exists versions;

-- drop table users
-- The rows written since are lost.
drop table if exists users;

-- drop table units
-- The rows written since are lost.
drop table if exists units;

-- drop table unit_users
-- The rows written since are lost.
drop table if exists unit_users;

-- drop table super_admins
-- The rows written since are lost.
drop table if exists super_admins;

-- drop table research_users
-- The rows written since are lost.
drop table if exists research_users;

-- drop table projects
-- The rows written since are lost.
drop table if exists projects;

-- drop table project_status_history
-- The rows written since are lost.
drop table if exists project_status_history;

-- drop table project_members
-- The rows written since are lost.
drop table if exists project_members;

-- drop table project_keys
-- The rows written since are lost.
drop table if exists project_keys;

-- drop table password_resets
-- The rows written since are lost.
drop table if exists password_resets;

-- drop table monthly_reports
-- The rows written since are lost.
drop table if exists monthly_reports;

-- drop table messages_of_the_day
-- The rows written since are lost.
drop table if exists messages_of_the_day;

-- drop table maintenance
-- The rows written since are lost.
drop table if exists maintenance;

-- drop table invites
-- The rows written since are lost.
drop table if exists invites;

-- drop table identifiers
-- The rows written since are lost.
drop table if exists identifiers;

-- drop table files
-- The rows written since are lost.
drop table if exists files;

-- drop table emails
-- The rows written since are lost.
drop table if exists emails;

-- drop table deletion_requests
-- The rows written since are lost.
drop table if exists deletion_requests;

-- drop table "usage"
-- The rows written since are lost.
drop table if exists "usage";

-- drop sequence units_seq
drop sequence if exists units_seq;

-- drop sequence projects_seq
drop sequence if exists projects_seq;

-- drop sequence invites_seq
drop sequence if exists invites_seq;

-- drop sequence files_SEQ
drop sequence if exists files_SEQ;
