insert into parcels (id, region, depot) values (1, 'north', 7);
