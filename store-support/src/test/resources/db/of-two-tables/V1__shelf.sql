create table shelf (id bigint primary key);
create table lamp (id bigint primary key);
