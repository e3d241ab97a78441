insert into fleet_car (id, plate_number) values (1, 'AB 1');
insert into revinfo (rev, revtstmp) values (7, 1000);
insert into fleet_car_aud (rev, revtype, id, plate_number) values (7, 0, 1, 'AB 0');
