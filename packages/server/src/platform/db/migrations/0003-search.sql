-- Names of tasks are found by any part of them: without this index a search reads every task of the organisation.
-- compatible

create extension if not exists pg_trgm;
create index task_name_parts on task using gin (name gin_trgm_ops);
