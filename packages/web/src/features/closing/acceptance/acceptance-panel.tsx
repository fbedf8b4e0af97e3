// On the page of the plan that counts: how far the test is against it. A plan that was put aside has no figures.

import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { askAcceptance } from "./acceptance-figures.ts"
import { AcceptanceSheet } from "./acceptance-sheet.tsx"

export default function AcceptancePanel({ projectId, artefact }: ArtefactPanelProps) {
  return (
    <WholeProject projectId={projectId} kind="acceptanceTestPlan" name="acceptance" ask={askAcceptance(projectId)} quiet>
      {(figures) => figures.plan?.id === artefact.id && <AcceptanceSheet projectId={projectId} figures={figures} onPlan />}
    </WholeProject>
  )
}
