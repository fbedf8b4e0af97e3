// Pauses inside a task: adding one after so much work, and joining the parts again.

import { Button, TextInput } from "@mantine/core"
import { parseDuration } from "@throughline/plan"
import type { Task } from "@throughline/plan"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { textProblem } from "../columns/cell-edit.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"

export function SplitTask({ task }: { readonly task: Task }) {
  const desk = useDesk()
  const { settings } = usePlanNow().plan
  const [after, setAfter] = useState("1d")
  const [pause, setPause] = useState("1d")
  const [problem, setProblem] = useState<string | null>(null)
  const split = () => {
    const offset = parseDuration(after, settings)
    const gap = parseDuration(pause, settings)
    if (!offset.ok) return setProblem(textProblem(offset.code))
    if (!gap.ok) return setProblem(textProblem(gap.code))
    setProblem(null)
    desk.run([{ name: "splitTask", args: { taskId: task.id, offset: offset.value.ticks, gap: gap.value.ticks } }], t("plan.label.split", { task: task.name }))
  }
  return (
    <section className="tl-stack tl-stack--tight" aria-label={t("plan.split.title")}>
      <h3>{t("plan.split.title")}</h3>
      <div className="tl-line" style={{ alignItems: "flex-end" }}>
        <TextInput size="xs" w={90} label={t("plan.split.after")} value={after} error={problem} onChange={(event) => setAfter(event.currentTarget.value)} />
        <TextInput size="xs" w={90} label={t("plan.split.pause")} value={pause} onChange={(event) => setPause(event.currentTarget.value)} />
        <Button size="xs" variant="default" onClick={split}>{t("plan.split.add")}</Button>
        {task.splits.length > 0 ? <Button size="xs" variant="default" onClick={() => desk.run([{ name: "joinSplits", args: { taskId: task.id, offset: null } }], t("plan.label.join", { task: task.name }))}>{t("plan.split.join", { count: task.splits.length })}</Button> : null}
      </div>
    </section>
  )
}
