// Open tickets by what runs out first, as a tab of the ticket list.

import type { SpecialViewProps } from "../../artefacts/index.ts"
import { OpenTickets } from "./open-tickets.tsx"

export default function TicketsView({ projectId }: SpecialViewProps) {
  return <OpenTickets projectId={projectId} />
}
