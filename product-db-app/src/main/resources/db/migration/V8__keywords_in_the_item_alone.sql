-- KeywordsMigration has moved them. What is done here twice, if it was cut short, does no harm.
alter table item alter column keywords set not null;
drop table if exists item_keyword;
