-- What writes with an idempotency key answered. Of the request only a keyed hash is kept.
create table idempotent_reply (
    owner           varchar(64)   not null,
    idempotency_key varchar(255)  not null,
    request_hash    varchar(43)   not null,
    reply           varchar(8000) not null,
    answered_at     timestamp(6) with time zone not null,
    primary key (owner, idempotency_key)
);

create index idempotent_reply_by_time on idempotent_reply (answered_at);
