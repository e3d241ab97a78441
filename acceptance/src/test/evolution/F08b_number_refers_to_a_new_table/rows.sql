insert into Parcel (id, carrier_code) values (1, null);
