-- Append-only: all money that the provider has moved. A purchase has cost its buyer the sum of its rows.
create table money_movement (
    id          bigint primary key,
    purchase_id bigint         not null,
    kind        varchar(16)    not null,
    amount      numeric(38, 2) not null,
    moved_at    timestamp(6) with time zone not null,
    constraint money_movement_once unique (purchase_id, kind)
);

create sequence money_movement_seq increment by 50;

-- Those of before are numbered downwards from -1.
insert into money_movement (id, purchase_id, kind, amount, moved_at)
select -purchase_id, purchase_id, 'CHARGED', amount, decided_at
from payment where decision = 'APPROVED';
