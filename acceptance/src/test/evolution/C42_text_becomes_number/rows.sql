insert into Customer (id, number, born, price, known, moment) values (1, '12', '2020-02-03', '1.50', 'b5c0f2a0-1b1e-4d52-9a1e-0123456789ab', '2020-02-03 04:05:06');
insert into Customer (id) values (2);
insert into Customer (id, number, price) values (3, '-7', '-3');
