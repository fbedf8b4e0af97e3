// Since when a sign-off lies before the client, and whether their silence counts: never, from a day on, or already.

import { StatusMark } from "../../../app/status-mark.tsx"
import { useNow } from "../../../app/now.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, todayIn } from "../../../i18n/format-date.ts"
import { useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { Waiting } from "./waiting-figures.ts"
import "../figures/figures.css"

const DAY_MS = 86_400_000

export function Submitted({ projectId, day }: { readonly projectId: ProjectId; readonly day: string | null }) {
  const { timeZone } = useProject(projectId)
  const today = todayIn(timeZone, useNow())
  if (day === null) return t("artefact.nothing")
  return <span>{formatCivil(day)} <span className="tl-soft tl-small">{t("waiting.days", { count: Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS)) })}</span></span>
}

export function Silence({ deemed }: Pick<Waiting, "deemed">) {
  if (deemed === null) return <span className="tl-soft">{t("waiting.never")}</span>
  const words = { day: formatCivil(deemed.from), clause: deemed.clause }
  return deemed.reached ? <span className="tl-status tl-status--attention tl-wraps"><StatusMark health="attention" silent /> {t("waiting.reached", words)}</span> : <span>{t("waiting.from", words)}</span>
}
