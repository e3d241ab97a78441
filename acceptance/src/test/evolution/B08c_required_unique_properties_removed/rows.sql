insert into Address (id) values (1);
insert into Address (id) values (2);
insert into Customer (id, code, number, uid, since, address_id, country, name) values (1, 'a', 1, '00000000-0000-0000-0000-000000000001', date '2020-01-01', 1, 'se', 'a');
insert into Customer (id, code, number, uid, since, address_id, country, name) values (2, 'b', 2, '00000000-0000-0000-0000-000000000002', date '2020-01-02', 2, 'se', 'b');
