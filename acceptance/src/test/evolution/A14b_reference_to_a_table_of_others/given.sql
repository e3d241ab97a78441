create table Job (id bigint not null, primary key (id));
