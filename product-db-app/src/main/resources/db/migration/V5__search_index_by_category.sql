-- The search index anew, with the category beside the term and not in it: half as many rows, and one order by price, which is
-- walked from both ends. SearchIndexMigration fills the tables, and then makes the indexes, which is quicker in this order.
drop table search_entry;
drop table search_combination;

create table search_entry (
    term           varchar(80) not null,
    category       integer     not null,
    item_number    bigint      not null,
    cheapest_first bigint      not null
);

create table search_combination (
    term        varchar(400) not null,
    category    integer      not null,
    item_number bigint       not null
);
