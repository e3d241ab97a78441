insert into Carrier (code) values (7);
insert into Parcel (id, carrier_code) values (1, 7);
insert into Parcel (id, carrier_code) values (2, null);
