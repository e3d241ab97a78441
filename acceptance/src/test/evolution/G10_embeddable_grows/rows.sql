insert into Parcel (id, street, to_street) values (1, 'a', 'b');
