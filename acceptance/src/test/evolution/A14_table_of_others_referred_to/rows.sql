insert into Run (id, job) values (1, 1);
