-- Driftless migration for MariaDB: 1 change.
-- The previous release on the new schema: fails: column customers.name is not there.
-- The new release on the previous schema: fails: column customers.fullName is not there.

-- rename column customers.name to fullName
-- [view-in-the-way] info: if a view uses customers.name, MariaDB leaves the view broken. Then drop it before, here in the
--   V file, create it anew behind, and take out the question.
-- preflight [view-in-the-way] customers.fullName
--   select count(*) from information_schema.views where instr(lower(view_definition), '.`customers`') > 0 and instr(lower(view_definition), '`name`') > 0
alter table customers rename column if exists name to fullName;
