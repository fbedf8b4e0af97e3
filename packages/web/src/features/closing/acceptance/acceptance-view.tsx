// Beside the list of test cases: how far the users' acceptance test is, and where its plan is missing, the way to make it.

import type { SpecialViewProps } from "../../artefacts/index.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { askAcceptance } from "./acceptance-figures.ts"
import { AcceptanceSheet } from "./acceptance-sheet.tsx"

export default function AcceptanceView({ projectId }: SpecialViewProps) {
  return <WholeProject projectId={projectId} kind="acceptanceTestPlan" name="acceptance" ask={askAcceptance(projectId)}>{(figures) => <AcceptanceSheet projectId={projectId} figures={figures} />}</WholeProject>
}
