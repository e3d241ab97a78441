insert into Parcel (id, carrier_code) values (2, 7);
