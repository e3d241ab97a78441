insert into Country (id) values (1);
insert into Fleet (id) values (3);
insert into Carrier (code, name, country_id, fleet_id) values (7, 'Swift', 1, 3);
insert into Carrier (code, name, country_id, fleet_id) values (8, 'Sure', 1, 3);
insert into Parcel (id, carrier_code) values (1, 7);
insert into Parcel (id, carrier_code) values (2, 8);
insert into Parcel (id, carrier_code) values (3, 8);
