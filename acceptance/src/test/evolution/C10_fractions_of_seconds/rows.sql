insert into customers (id, at) values (1, timestamp '2026-01-02 03:04:05');
