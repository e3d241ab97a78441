insert into Address (id, street) values (1, 'Lane');
insert into Address (id, street) values (2, 'Road');
insert into Customer (id, address_id) values (1, 1);
insert into Customer (id, address_id) values (2, 2);
