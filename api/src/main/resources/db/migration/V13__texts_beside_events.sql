-- Free texts about people: an event holds a commitment to each, SHA-256 of salt and text. Written with the event, and gone
-- when it is erased; the event stays.
create table personal_text (
    stream varchar(255)  not null,
    number bigint        not null,
    field  varchar(60)   not null,
    text   varchar(2000) not null,
    salt   varchar(22)   not null,
    constraint personal_text_once primary key (stream, number, field)
);
