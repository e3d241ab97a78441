insert into Crate (id, size, added, changed, removed, height, width, renamed, required) values (1, 2, 3, 4, 5, 6, 7, 8, 9);
