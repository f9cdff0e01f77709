create schema if not exists web;

-- Ways of looking at lists that people keep for themselves (cách xem đã lưu).
create table web.saved_view (
    id uuid primary key,
    account uuid not null,
    list text not null check (char_length(list) <= 100),
    name text not null check (char_length(name) <= 60),
    query text not null check (char_length(query) <= 2000),
    unique (account, list, name)
);
