// One edit that moved a date: what it was, who made it and when, and how far it moved the date.

import type { ReactNode } from "react"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import type { Move } from "./moved.tsx"

type Step = Move["parts"][number]["steps"][number]

const NAMED = 3

export function MovedStep({ step, slip, when, children }: { readonly step: Step; readonly slip: string; readonly when: string; readonly children: ReactNode }) {
  const named = step.entities.slice(0, NAMED)
  // A label that says the name says nothing else that the cause does not.
  const label = named.some(({ name }) => name !== "" && step.label.includes(name)) ? "" : tOr(`change.${step.label}`, step.label)
  return (
    <li>
      <span className="tl-plan-fallslip">{slip}</span>
      <span>
        {named.map((entity) => <Named key={entity.id} entity={entity} />)}
        {step.entityCount > named.length ? <span className="tl-soft">{t("plan.moved.more", { count: step.entityCount - named.length })}</span> : null}
        {step.actorName === "" && label === "" ? null : <span className="tl-soft tl-small"> {[label, step.actorName, when].filter((text) => text !== "").join(" · ")}</span>}
      </span>
      {children}
    </li>
  )
}

function Named({ entity }: { readonly entity: Step["entities"][number] }) {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const { taskId } = entity
  const name = entity.name === "" ? t(entity.kind === "task" ? "plan.unnamed" : "plan.moved.settings") : entity.name
  return taskId !== null && plan.task.has(taskId)
    ? <button type="button" className="tl-plan-link" onClick={() => desk.reveal(taskId)}>{name}</button>
    : <span>{name}</span>
}
