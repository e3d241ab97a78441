insert into T (id) values (1);
insert into T_ns (T_id, n) values (1, '5');
insert into T_es (T_id, a, b, fax) values (1, 'a', 1, 'f');
insert into T_em (T_id, em_KEY, a, b, fax) values (1, 'k', 'a', 1, 'f');
