// One artefact whole: its title block, its steps, its fields, and beside them people, approvals, the thread and files.

import { Tabs } from "@mantine/core"
import { useQuery, useSuspenseQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { artefactKindOf, isSaid } from "@throughline/contract"
import { useMemo, useState } from "react"
import { useCommand } from "../../../app/commands.ts"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { Attachments, Discussion } from "../../collaboration/index.ts"
import { usePresence } from "../../live/index.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { Thread } from "../links/thread.tsx"
import { artefactQuery, customFieldsQuery } from "../query/artefact-query.ts"
import type { Artefact, ArtefactId } from "../query/artefact-query.ts"
import { useValueWorld } from "../query/use-value-world.ts"
import { artefactPanels } from "../special.ts"
import { kindWords } from "../words/artefact-words.ts"
import { fieldsOfKind, inPageOrder, valueOf } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"
import { StateMark } from "../words/state-mark.tsx"
import { Approvals, AskedOfMe } from "./approvals.tsx"
import { ArtefactMenu } from "./artefact-menu.tsx"
import { ArtefactSheet } from "./artefact-sheet.tsx"
import { ArtefactTitle, Owner } from "./artefact-title.tsx"
import { Changes } from "./changes.tsx"
import { ArtefactPageProvider, useArtefactPage } from "./page-context.ts"
import { StepBar } from "./step-bar.tsx"
import { Versions } from "./versions.tsx"

export function ArtefactView({ projectId, artefactId }: { readonly projectId: ProjectId; readonly artefactId: ArtefactId }) {
  const artefact = useSuspenseQuery(artefactQuery(projectId, artefactId)).data
  const custom = useQuery(customFieldsQuery(artefact.kind)).data
  const world = useValueWorld(projectId, artefact.names)
  const fields = useMemo(() => fieldsOfKind(artefact.kind, custom), [artefact.kind, custom])
  const [open, setOpen] = useState<string | null>(null)
  usePageTitle(`${artefact.key} ${artefact.title}`)
  useCommand({ id: "artefact.editFirst", label: t("artefact.editFirst"), group: t("palette.page"), shortcut: "e", enabled: artefact.mayEdit, perform: () => setOpen(nextNeeded(artefact, fields)) })
  usePresence(projectId, { page: "artefact" })
  return (
    <ArtefactPageProvider value={{ projectId, artefact, fields, world, open, setOpen }}>
      <article className={`tl-page tl-artefact${artefactPanels[artefact.kind]?.some(({ wide }) => wide === true) === true ? " is-wide" : ""}`}>
        <Head />
        <div className="tl-columns">
          <div className="tl-stack">
            <ArtefactSheet />
            <Below />
          </div>
          <Aside />
        </div>
      </article>
    </ArtefactPageProvider>
  )
}

/** What the next step lacks, else what nobody has said yet, else the first. */
function nextNeeded(artefact: Artefact, fields: readonly ShownField[]): string | null {
  const shown = inPageOrder(fields)
  const missing = new Set(artefact.steps.flatMap((step) => step.missing))
  return (shown.find(({ name }) => missing.has(name)) ?? shown.find(({ name }) => !isSaid(valueOf(artefact, name))) ?? shown[0])?.name ?? null
}

function Head() {
  const { projectId, artefact } = useArtefactPage()
  const { kind, key, state, version } = artefact
  const single = artefactKindOf(kind).single
  return (
    <header className="tl-artefact__head">
      <div className="tl-line tl-apart">
        <div className="tl-line">
          {single ? <span className="tl-soft">{kindWords(kind).one}</span> : <Link to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind }} className="tl-target tl-artefact__up tl-no-print">{kindWords(kind).many}</Link>}
          <span className="tl-key">{key}</span>
          <StateMark kind={kind} state={state} />
          {version > 0 && <span className="tl-soft tl-small">{t("artefact.version", { version })}</span>}
        </div>
        <span className="tl-no-print"><ArtefactMenu /></span>
      </div>
      <ArtefactTitle />
      <StepBar />
      <AskedOfMe />
    </header>
  )
}

function Below() {
  const { projectId, artefact } = useArtefactPage()
  const project = useProject(projectId)
  const mayRead = mayInProject(project, "comment.read")
  const [tab, setTab] = useState<string | null>(mayRead ? "discussion" : "versions")
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className="tl-no-print">
      <Tabs.List>
        {mayRead && <Tabs.Tab value="discussion">{t("comments.title")}{artefact.commentCount > 0 && ` ${artefact.commentCount}`}</Tabs.Tab>}
        <Tabs.Tab value="versions">{t("artefact.versions")}</Tabs.Tab>
        <Tabs.Tab value="history">{t("artefact.history")}</Tabs.Tab>
      </Tabs.List>
      {mayRead && <Tabs.Panel value="discussion" pt="md"><Discussion projectId={projectId} taskId={null} artefactId={artefact.id} mayWrite={mayInProject(project, "comment.write")} /></Tabs.Panel>}
      <Tabs.Panel value="versions" pt="md"><Versions /></Tabs.Panel>
      <Tabs.Panel value="history" pt="md"><Changes /></Tabs.Panel>
    </Tabs>
  )
}

function Aside() {
  const { projectId, artefact } = useArtefactPage()
  const project = useProject(projectId)
  const { timeZone } = useMe()
  return (
    <aside className="tl-stack" aria-label={t("artefact.beside")}>
      <section className="tl-sheet tl-sheet--padded tl-facts" aria-label={t("artefact.facts")}>
        <dl>
          <div><dt>{t("artefact.owner")}</dt><dd><Owner /></dd></div>
          <div><dt>{t("artefact.createdBy")}</dt><dd>{artefact.createdBy.name}<span className="tl-soft tl-small tl-block">{formatMoment(artefact.createdAt, timeZone)}</span></dd></div>
          <div><dt>{t("artefact.updatedBy")}</dt><dd>{artefact.updatedBy.name}<span className="tl-soft tl-small tl-block">{formatMoment(artefact.updatedAt, timeZone)}</span></dd></div>
        </dl>
      </section>
      <Approvals />
      <Thread projectId={projectId} thingId={artefact.id} kind={artefact.kind} mayLink={mayInProject(project, "artefact.write")} />
      {mayInProject(project, "comment.read") && <div className="tl-no-print"><Attachments projectId={projectId} taskId={null} artefactId={artefact.id} mayWrite={mayInProject(project, "attachment.write")} /></div>}
    </aside>
  )
}
