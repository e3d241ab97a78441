insert into Customer (id, name) values (1, 'Ann');
insert into Customer_phones (Customer_id, phones) values (1, '555');
