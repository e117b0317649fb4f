-- Who was shown whom: one row per answer that showed persons to somebody else, with all of them. H2 has no partitions: what is kept
-- no longer is deleted when a month begins. Nor has it an index on what is in a list: of one person all rows of the board are read.
-- Not events: of a person who is erased it goes too.
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
    constraint access_list_once primary key (id)
);
create index access_list_board on access_list (board_number, noted_at);
