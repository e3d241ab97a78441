-- Driftless migration for H2: 2 changes.
-- The previous release on the new schema: fails: column customers.name is not there.
-- The new release on the previous schema: fails: column customers.fullName is not there.
-- Not answered: likely-rename at customers.fullName.
-- Not answered: dropped-column at customers.name.

-- add column customers.fullName varchar(100)
-- [likely-rename] blocking: column customers.fullName is new while column name, which is like it, is gone. As a rename the
--   rows keep their values; as drop and add they lose them. If it is a rename, put @RenamedFrom("name") on it. If not, put
--   @AllowHazard(value = "likely-rename", reason = "...") on it; dropped-column is asked on its own.
alter table customers add column if not exists fullName varchar(100);

-- drop column customers.name (varchar(100))
-- [dropped-column] blocking: column customers.name (varchar(100)) is no longer mapped. Dropping it loses its values; the
--   way down brings back an empty column. If another attribute took its place, put @RenamedFrom("name") on that. If the
--   values may go, put @AllowHazard(value = "dropped-column", reason = "...") on the entity, or accept with --allow
--   dropped-column:customers.name --reason "...". If a release still uses it, accept with --hold
--   dropped-column:customers.name: it is dropped later.
-- [view-in-the-way] info: if a view uses customers.name, H2 refuses it. Then drop it before, here in the V file, create it
--   anew behind, and take out the question.
-- preflight [view-in-the-way] customers.name
--   select count(*) from information_schema.views where instr(lower(view_definition), '."customers"') > 0 and instr(lower(view_definition), '"name"') > 0
alter table customers drop column if exists name;
