-- Searching in lists, and lists by priority, with a hundred thousand artefacts in a project.
-- compatible

-- Titles are found by any part of them, as names of tasks are.
create index artefact_title_parts on artefact using gin (title gin_trgm_ops) where trashed_at is null;
create index artefact_by_priority on artefact (organization_id, project_id, kind, (coalesce(priority, '') collate "C"), number) where trashed_at is null;
