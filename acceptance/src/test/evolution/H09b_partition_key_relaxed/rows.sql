insert into parcels (id, district, depot) values (1, 'north', 7);
