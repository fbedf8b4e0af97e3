// An artefact for reading only, outside its page: state, the step that is asked for, and every field that says something.

import { useQuery, useSuspenseQuery } from "@tanstack/react-query"
import { isSaid } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactQuery, customFieldsQuery } from "../query/artefact-query.ts"
import type { ArtefactId } from "../query/artefact-query.ts"
import { useValueWorld } from "../query/use-value-world.ts"
import { stepWord, useArtefactWords } from "../words/artefact-words.ts"
import { fieldsOfKind, inPageOrder, valueOf } from "../words/shown-field.ts"
import { StateMark } from "../words/state-mark.tsx"
import { ArtefactField } from "./artefact-field.tsx"
import { ArtefactPageProvider } from "./page-context.ts"
import "../artefacts.css"

interface ReadArtefactProps {
  readonly projectId: ProjectId
  readonly artefactId: ArtefactId
  readonly step: string
}

export function ReadArtefact({ projectId, artefactId, step }: ReadArtefactProps) {
  useArtefactWords()
  const artefact = useSuspenseQuery(artefactQuery(projectId, artefactId)).data
  const custom = useQuery(customFieldsQuery(artefact.kind)).data
  const world = useValueWorld(projectId, artefact.names)
  const fields = inPageOrder(fieldsOfKind(artefact.kind, custom).filter(({ name }) => isSaid(valueOf(artefact, name))))
  // Nothing is edited here, whoever reads; the page of the artefact is one click away.
  const reading = { ...artefact, mayEdit: false, steps: [] }
  return (
    <ArtefactPageProvider value={{ projectId, artefact: reading, fields, world, open: null, setOpen: () => undefined }}>
      <p className="tl-line"><span className="tl-key">{artefact.key}</span><StateMark kind={artefact.kind} state={artefact.state} /><span className="tl-soft">{`${t("artefact.approval.step")}: ${stepWord(artefact.kind, step)}`}</span></p>
      <div className="tl-fields">{fields.map((shown) => <ArtefactField key={shown.name} shown={shown} />)}</div>
    </ArtefactPageProvider>
  )
}
