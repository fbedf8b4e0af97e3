// What levelling is asked for: the aim, what may be interrupted, which tasks, and how long it may look.

import { Button, NativeSelect, Radio } from "@mantine/core"
import { planOverload } from "@throughline/plan"
import { useMemo, useState } from "react"
import type { SyntheticEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import type { LevellingChoice } from "./levelling-messages.ts"
import { overloadWords } from "./overload-words.ts"

const OBJECTIVES = ["finish", "lateness", "changes", "smoothness", "cost"] as const
const PAUSES = ["none", "notStarted", "all"] as const
const SECONDS = [3, 10, 60] as const

export function LevelForm({ failed, start }: { readonly failed: string | null; readonly start: (choice: LevellingChoice) => void }) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const overload = useMemo(() => planOverload(plan, schedule), [plan, schedule])
  const { selected } = useView((view) => view)
  const [objective, setObjective] = useState<LevellingChoice["objective"]>("finish")
  const [pauses, setPauses] = useState<LevellingChoice["pauses"]>("none")
  const [scope, setScope] = useState<"all" | "selected">("all")
  const [seconds, setSeconds] = useState<number>(SECONDS[0])
  const isSome = scope === "selected" && selected.size > 0
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    start({ objective, pauses, seconds, taskIds: isSome ? new Set(selected) : null })
  }
  return (
    <form className="tl-stack" onSubmit={submit}>
      <p className="tl-soft">{t("plan.level.intro")}</p>
      <p aria-live="polite">{overloadWords(overload, plan)}</p>
      {failed === null ? null : <p role="alert">{t("plan.level.failed", { reason: failed })}</p>}
      <NativeSelect
        label={t("plan.level.objective")} description={t(`plan.level.objective.${objective}.hint`)} value={objective}
        data={OBJECTIVES.filter((value) => value !== "cost" || desk.rights.cost).map((value) => ({ value, label: t(`plan.level.objective.${value}`) }))}
        onChange={(event) => setObjective(OBJECTIVES.find((value) => value === event.currentTarget.value) ?? "finish")}
      />
      <NativeSelect
        label={t("plan.level.pauses")} value={pauses} data={PAUSES.map((value) => ({ value, label: t(`plan.level.pauses.${value}`) }))}
        onChange={(event) => setPauses(PAUSES.find((value) => value === event.currentTarget.value) ?? "none")}
      />
      <Radio.Group label={t("plan.level.scope")} value={isSome ? "selected" : "all"} onChange={(value) => setScope(value === "selected" ? "selected" : "all")}>
        <div className="tl-stack tl-stack--tight">
          <Radio value="all" label={t("plan.level.scope.all")} />
          <Radio value="selected" disabled={selected.size === 0} label={t("plan.level.scope.selected", { count: selected.size })} />
        </div>
      </Radio.Group>
      <NativeSelect
        label={t("plan.level.seconds")} value={String(seconds)} data={SECONDS.map((value) => ({ value: String(value), label: t(`plan.level.seconds.${value}`) }))}
        onChange={(event) => setSeconds(Number(event.currentTarget.value))}
      />
      <p className="tl-soft tl-small">{t("plan.level.kept")}</p>
      <Button type="submit">{t("plan.level.start")}</Button>
    </form>
  )
}
