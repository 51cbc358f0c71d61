-- The search index anew, with the category beside the term and not in it: half as many rows, and one order by price, which is
-- walked from both ends. SearchIndexMigration fills it.
drop table search_entry;
drop table search_combination;

create table search_entry (
    term           varchar(80) not null,
    category       integer     not null,
    item_number    bigint      not null,
    cheapest_first bigint      not null,
    primary key (term, item_number)
);

create index search_entry_by_category on search_entry (term, category, item_number);
create index search_entry_by_price on search_entry (term, cheapest_first);
create index search_entry_by_category_and_price on search_entry (term, category, cheapest_first);

create table search_combination (
    term        varchar(400) not null,
    category    integer      not null,
    item_number bigint       not null,
    primary key (term, item_number)
);

create index search_combination_by_category on search_combination (term, category, item_number);
