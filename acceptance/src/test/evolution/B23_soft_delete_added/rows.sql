insert into D (id, n) values (1, 'a');
insert into D_t (D_id, t) values (1, 'a');
