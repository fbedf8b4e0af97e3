// Baselines: taking a named one, choosing which is shown as a ghost, renaming, deleting.

import { ActionIcon, Button, Radio, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { confirm } from "../../../app/confirm.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import type { Baseline } from "@throughline/plan"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"

export function BaselinesDialog() {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const baselines = [...plan.baseline.values()].toSorted((a, b) => a.number - b.number)
  const shown = useView((view) => view.baselineId)
  const mayChange = desk.rights.baseline && desk.now.whole
  return (
    <div className="tl-stack">
      {baselines.length === 0 ? <p className="tl-soft">{t("plan.baseline.none")}</p> : (
        <Radio.Group value={shown ?? ""} label={t("plan.baseline.shown")} onChange={(value) => desk.view.set({ baselineId: baselines.find(({ id }) => id === value)?.id ?? null })}>
          <div className="tl-stack tl-stack--tight">
            <Radio value="" label={t("plan.view.noBaseline")} />
            {baselines.map((baseline) => <BaselineLine key={baseline.id} baseline={baseline} mayChange={mayChange} />)}
          </div>
        </Radio.Group>
      )}
      {mayChange ? <TakeBaseline numbers={baselines.map(({ number }) => number)} /> : null}
    </div>
  )
}

function BaselineLine({ baseline, mayChange }: { readonly baseline: Baseline; readonly mayChange: boolean }) {
  const desk = useDesk()
  const [name, setName] = useState(baseline.name)
  const rename = () => {
    if (name.trim() !== baseline.name) desk.run([{ name: "renameBaseline", args: { baselineId: baseline.id, name: name.trim() } }], t("plan.label.renameBaseline", { name }))
  }
  const remove = async () => {
    const agreed = await confirm({ title: t("plan.baseline.delete"), body: t("plan.baseline.deleteBody", { name: baseline.name }), action: t("plan.baseline.delete"), dangerous: true })
    if (!agreed) return
    if (desk.view.state().baselineId === baseline.id) desk.view.set({ baselineId: null })
    desk.run([{ name: "deleteBaseline", args: { baselineId: baseline.id } }], t("plan.label.deleteBaseline", { name: baseline.name }))
  }
  return (
    <div className="tl-line">
      <Radio value={baseline.id} aria-label={t("plan.baseline.show", { name: baseline.name })} />
      <TextInput size="xs" w={240} value={name} readOnly={!mayChange} aria-label={t("plan.baseline.name")} onChange={(event) => setName(event.currentTarget.value)} onBlur={rename} />
      <span className="tl-soft tl-small" style={{ flex: 1 }}>{t("plan.baseline.number", { number: baseline.number })} · {formatMoment(new Date(baseline.takenAt).toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone)}</span>
      {mayChange ? <ActionIcon variant="subtle" color="red" aria-label={t("plan.baseline.deleteNamed", { name: baseline.name })} onClick={() => void remove()}><IconTrash size={16} /></ActionIcon> : null}
    </div>
  )
}

function TakeBaseline({ numbers }: { readonly numbers: readonly number[] }) {
  const desk = useDesk()
  const [name, setName] = useState("")
  const take = () => {
    let number = 0
    while (numbers.includes(number)) number += 1
    const title = name.trim() === "" ? t("plan.baseline.number", { number }) : name.trim()
    if (!desk.run([{ name: "takeBaseline", args: { number, name: title, note: "" } }], t("plan.label.takeBaseline", { name: title }))) return
    setName("")
    const taken = [...desk.now.plan.baseline.values()].find((baseline) => baseline.number === number)
    if (taken !== undefined) desk.view.set({ baselineId: taken.id })
  }
  return (
    <form
      className="tl-line"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <TextInput size="sm" w={300} value={name} maxLength={200} label={t("plan.baseline.newName")} placeholder={t("plan.baseline.placeholder")} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" style={{ alignSelf: "flex-end" }}>{t("plan.baseline.take")}</Button>
    </form>
  )
}
