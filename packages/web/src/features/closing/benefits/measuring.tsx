// The next measurement: when it is due, how late it is, and for whoever may record it the form in place.

import { Button } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { OneBenefit } from "./benefit-figures.ts"
import { MeasureForm } from "./measure-form.tsx"
import "../figures/figures.css"

export function Measuring({ projectId, figures }: { readonly projectId: ProjectId; readonly figures: OneBenefit }) {
  const [measuring, setMeasuring] = useState(false)
  const { benefit, nextDue, overdueDays, mayMeasure } = figures
  // Closing the form gives the focus back to what opened it.
  const opener = useRef<HTMLButtonElement>(null)
  const wasMeasuring = useRef(false)
  useEffect(() => {
    if (wasMeasuring.current && !measuring) opener.current?.focus()
    wasMeasuring.current = measuring
  }, [measuring])
  const day = formatCivil(nextDue)
  if (nextDue === null && !mayMeasure) return null
  return (
    <div className="tl-stack tl-stack--tight">
      <div className="tl-line tl-realisation__next">
        {nextDue !== null && (overdueDays > 0 ? <span className="tl-status tl-status--attention tl-wraps"><StatusMark health="attention" silent /> {t("realisation.late", { day, days: overdueDays })}</span> : <span className="tl-soft">{t("realisation.due", { day })}</span>)}
        {mayMeasure && !measuring && <Button ref={opener} size="compact-sm" variant="default" className="tl-no-print" onClick={() => setMeasuring(true)} aria-label={t("realisation.measureOf", { title: benefit.title })}>{t("realisation.measure")}</Button>}
      </div>
      {nextDue !== null && benefit.state === "approved" && <p className="tl-soft tl-small">{t("realisation.notBegun")}</p>}
      {mayMeasure && measuring && <MeasureForm projectId={projectId} figures={figures} onEnd={() => setMeasuring(false)} />}
    </div>
  )
}
