// What a simulation is asked for: how many runs, from which seed, and what holds for tasks without a range.

import { Button, NativeSelect, NumberInput } from "@mantine/core"
import type { AssumedSpread } from "@throughline/plan"
import { useState } from "react"
import type { SyntheticEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { usePlanNow } from "../view/use-desk.ts"
import type { SimulationChoice } from "./simulation-messages.ts"

const RUNS = [1_000, 10_000, 100_000] as const
const SEED_MAX = 4_294_967_295
/** Percent of the duration. */
const SPREADS = [[90, 120], [75, 150], [50, 200]] as const

export function SimulationForm({ running, start }: { readonly running: boolean; readonly start: (choice: SimulationChoice) => void }) {
  const { plan } = usePlanNow()
  const ranges = [...plan.task.values()].filter((task) => task.estimate !== null).length
  const [iterations, setIterations] = useState<number>(RUNS[1])
  const [seed, setSeed] = useState(1)
  const [spread, setSpread] = useState(ranges === 0 ? "75" : "none")
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    start({ iterations, seed, assume: spreadOf(spread) })
  }
  return (
    <form className="tl-stack" onSubmit={submit}>
      <p className="tl-soft">{t("plan.simulation.intro")}</p>
      <p>{t("plan.simulation.ranges", { count: ranges })}</p>
      <NativeSelect
        label={t("plan.simulation.assume")} description={t("plan.simulation.assume.hint")} value={spread} onChange={(event) => setSpread(event.currentTarget.value)}
        data={[{ value: "none", label: t("plan.simulation.assume.none") }, ...SPREADS.map(([low, high]) => ({ value: String(low), label: t("plan.simulation.assume.spread", { low, high }) }))]}
      />
      <NativeSelect
        label={t("plan.simulation.runs")} value={String(iterations)} onChange={(event) => setIterations(Number(event.currentTarget.value))}
        data={RUNS.map((value) => ({ value: String(value), label: formatNumber(value, 0) }))}
      />
      <NumberInput label={t("plan.simulation.seed")} description={t("plan.simulation.seed.hint")} value={seed} min={0} max={SEED_MAX} allowDecimal={false} clampBehavior="strict" onChange={(value) => setSeed(Number(value) || 0)} />
      <Button type="submit" disabled={running}>{t("plan.simulation.start")}</Button>
    </form>
  )
}

function spreadOf(value: string): AssumedSpread | null {
  const spread = SPREADS.find(([low]) => String(low) === value)
  return spread === undefined ? null : { kind: "pert", low: spread[0] * 100, high: spread[1] * 100 }
}
