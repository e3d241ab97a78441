insert into Customer (id, home_street, home_town, home_zip, home_land) values (1, 'a', 'b', 'c', 'd');
