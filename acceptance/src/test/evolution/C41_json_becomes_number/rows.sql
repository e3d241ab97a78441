insert into meters (id, reading, total, share) values (1, 5, 700000, 0.5);
