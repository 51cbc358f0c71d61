-- The keywords of an item never change and are read whenever it is: as a column of its own row they take no second read, and no
-- row and two index entries each.
alter table item add column keywords varchar(64) array;

update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array));

alter table item alter column keywords set not null;

drop table item_keyword;
