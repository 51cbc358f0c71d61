-- The keywords of an item never change and are read whenever it is: as a column of its own row they take no second read, and no
-- row and two index entries each. A transaction for each part, as one for a million items would be too large.
alter table item add column if not exists keywords varchar(64) array;

update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 0;
update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 1;
update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 2;
update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 3;
update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 4;
update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 5;
update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 6;
update item set keywords = coalesce(
    (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
    cast(array[] as varchar(64) array)) where mod(number, 8) = 7;

alter table item alter column keywords set not null;

drop table item_keyword;
