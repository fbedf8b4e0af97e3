-- Lists, search and home, with a hundred thousand artefacts in a project.
-- compatible

-- Titles are found by any part of them, as names of tasks are.
create index artefact_title_parts on artefact using gin (title gin_trgm_ops) where trashed_at is null;
create index artefact_by_priority on artefact (organization_id, project_id, kind, (coalesce(priority, '') collate "C"), number) where trashed_at is null;

-- The kind stands among the words, as no text can contain it: a word that stands only in kinds that the asker may not see is
-- looked up without a look at the artefacts themselves. For search over all projects; within one the words alone are quicker.
create index artefact_found on artefact using gin ((words || array_to_tsvector(array['=' || kind]))) where trashed_at is null;

-- Whoever has something to do about an artefact that is not finished.
create index artefact_people on artefact using gin ((array_remove(array[owner_id, fields ->> 'responsible', fields ->> 'assignee', fields ->> 'riskOwner', fields ->> 'acceptanceResponsible', fields ->> 'to', fields ->> 'from'], null)))
  where trashed_at is null and state not in ('resolved', 'closed', 'done', 'cancelled', 'approved', 'verified', 'retired');
