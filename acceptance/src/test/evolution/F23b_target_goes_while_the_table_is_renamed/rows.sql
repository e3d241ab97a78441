insert into Carrier (code) values (7);
insert into parcels (id, carrier) values (1, 7);
