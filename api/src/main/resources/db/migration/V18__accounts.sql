-- Who signs in at a board. Events know an account by its id; which name at which issuer it goes by, and whose it is, stands here only.
create table account (
    id           uuid                     not null primary key,
    board_number varchar(5)               not null,
    person       uuid references person (id),
    name         varchar(200),
    issuer       varchar(500),
    subject      varchar(255),
    bound_at     timestamp with time zone,
    constraint account_of_somebody check ((person is null) <> (name is null)),
    constraint account_of_person unique (person),
    constraint account_signs_in_once unique (issuer, subject)
);
create index account_board on account (board_number);

-- The code by which whoever gets it binds a sign-in to an account: the last one handed out, used once, as a hash. Whether it is good for an
-- account with a right is told by who made it: HR could keep a code for an account until that is given one.
create table account_code (
    account uuid                     not null primary key references account (id) on delete cascade,
    hash    varchar(64)              not null,
    until   timestamp with time zone not null,
    for_rights boolean               not null,
    constraint account_code_once unique (hash)
);
