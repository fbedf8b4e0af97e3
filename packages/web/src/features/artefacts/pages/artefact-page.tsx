// The page of one artefact. An address that names another kind leads to the right one.

import { useSuspenseQuery } from "@tanstack/react-query"
import { getRouteApi, useNavigate } from "@tanstack/react-router"
import { useEffect } from "react"
import { ArtefactView } from "../page/artefact-view.tsx"
import { artefactQuery } from "../query/artefact-query.ts"
import { useArtefactWords } from "../words/artefact-words.ts"
import "../artefacts.css"

const route = getRouteApi("/signed-in/projects/$projectId/artefacts/$kind/$artefactId")

export default function ArtefactPage() {
  useArtefactWords()
  const { projectId, kind, artefactId } = route.useParams()
  const artefact = useSuspenseQuery(artefactQuery(projectId, artefactId)).data
  const navigate = useNavigate()
  useEffect(() => {
    if (artefact.kind !== kind) void navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId, kind: artefact.kind, artefactId }, hash: true, replace: true })
  }, [artefact.kind, kind, navigate, projectId, artefactId])
  return <ArtefactView key={artefactId} projectId={projectId} artefactId={artefactId} />
}
