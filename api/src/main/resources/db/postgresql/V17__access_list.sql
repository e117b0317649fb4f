-- Who was shown whom: one row per answer that showed persons to somebody else, with all of them. A table per month, which the product
-- makes when the month begins and drops when it is kept no longer, so that the list never makes anything else slower. Not events:
-- of a person who is erased it goes too.
create table access_list (
    id             uuid                     not null,
    noted_at       timestamp with time zone not null,
    board_number   varchar(5)               not null,
    user_role      varchar(40)              not null,
    account        varchar(64)              not null,
    reader         uuid,
    shown_as       varchar(40)              not null,
    school         varchar(4),
    reference_date date,
    persons        uuid array               not null,
    constraint access_list_once primary key (id, noted_at)
) partition by range (noted_at);
create index access_list_board on access_list (board_number, noted_at);
create index access_list_persons on access_list using gin (persons);
