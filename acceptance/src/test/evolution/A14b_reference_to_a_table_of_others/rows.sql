insert into Job (id) values (7);
insert into Run (id, job_id) values (1, 7);
