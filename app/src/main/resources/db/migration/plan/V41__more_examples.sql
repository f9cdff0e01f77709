-- Corrections of items beside the task table, and of single words of a title, are kept too.
alter table plan.example drop constraint example_kind_check;
alter table plan.example add constraint example_kind_check check (kind in
    ('AGENCY', 'DEADLINE', 'COLUMN', 'TITLE_START', 'TITLE_END', 'TITLE_WORDS', 'ISSUER', 'LEVEL', 'REPORT'));
