insert into Customer (id, homeStreet, homeTown, homeZip, homeLand) values (1, 'a', 'b', 'c', 'd');
