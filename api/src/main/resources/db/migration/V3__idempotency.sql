-- What was answered to a request with an Idempotency-Key, so that asking again gives the same answer, once.
create table idempotency (
    subject         varchar(255)             not null,
    idempotency_key varchar(255)             not null,
    request_hash    varchar(64)              not null,
    status          int,
    body            text,
    position        text,
    created_at      timestamp with time zone not null,
    constraint idempotency_once primary key (subject, idempotency_key)
);
create index idempotency_age on idempotency (created_at);
