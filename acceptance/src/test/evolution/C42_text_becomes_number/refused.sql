insert into Customer (id, number) values (4, 'many');
insert into Customer (id, born) values (5, 'today');
insert into Customer (id, price) values (6, '1,5');
insert into Customer (id, known) values (7, 'me');
insert into Customer (id, moment) values (8, 'noon');
