// Faults found while looking: each becomes a defect of the project.

import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { EMPTY_DEFECT, SEVERITIES } from "./answer.ts"
import type { DefectDraft } from "./answer.ts"

export function DefectRows({ defects, onChange }: { readonly defects: readonly DefectDraft[]; readonly onChange: (defects: readonly DefectDraft[]) => void }) {
  const set = (at: number, part: Partial<DefectDraft>) => onChange(defects.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <section aria-labelledby="review-defects">
      <h2 id="review-defects">{t("review.defects")}</h2>
      <p className="tl-soft">{t("review.defectsHint")}</p>
      {defects.map(({ title, description, severity }, at) => (
        // A row has no identity but its place: rows are only added at the end and taken away.
        <fieldset key={at} className="tl-review__row">
          <legend className="tl-hidden">{t("review.defectNumber", { number: at + 1 })}</legend>
          <TextInput label={t("review.defectTitle")} value={title} onChange={(event) => set(at, { title: event.currentTarget.value })} maxLength={500} size="md" required />
          <Textarea label={t("review.defectDescription")} value={description} onChange={(event) => set(at, { description: event.currentTarget.value })} autosize minRows={1} maxLength={20_000} size="md" />
          <NativeSelect label={t("review.severity")} data={SEVERITIES.map((value) => ({ value, label: t(`review.severity.${value}`) }))} value={severity} onChange={(event) => { const next = SEVERITIES.find((each) => each === event.currentTarget.value); if (next !== undefined) set(at, { severity: next }) }} size="md" />
          <div><Button variant="subtle" color="gray" onClick={() => onChange(defects.filter((_, index) => index !== at))} aria-label={t("review.defectRemove", { number: at + 1 })}>{t("action.remove")}</Button></div>
        </fieldset>
      ))}
      <div><Button variant="default" size="md" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => onChange([...defects, EMPTY_DEFECT])}>{t("review.defectAdd")}</Button></div>
    </section>
  )
}
