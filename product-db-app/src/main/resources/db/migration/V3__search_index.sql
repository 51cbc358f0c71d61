-- What can be bought, by what it can be found by. Derived from item and item_keyword, and filled by SearchIndexMigration.
-- Each place in an order is one number, so that every page of every search is one short run along one index.
create table search_entry (
    term           varchar(80) not null,
    item_number    bigint      not null,
    cheapest_first bigint      not null,
    dearest_first  bigint      not null,
    primary key (term, item_number)
);

create index search_entry_by_cheapest on search_entry (term, cheapest_first);
create index search_entry_by_dearest on search_entry (term, dearest_first);

-- The same for every two or more keywords of an item, so that what matches most is found without counting.
create table search_combination (
    term        varchar(400) not null,
    item_number bigint       not null,
    primary key (term, item_number)
);

drop index item_by_category;
drop index item_by_price;
drop index item_keyword_by_keyword;
