alter table lamp add column name varchar(8);
