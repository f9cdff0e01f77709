-- Search by parts of words (trigrams) on the folded text that the application stores.
create extension if not exists pg_trgm;
