// One criterion: met or not met, with a remark where there is something to say.

import { Textarea } from "@mantine/core"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { CriterionAnswer } from "./answer.ts"

interface CriterionEntryProps {
  readonly id: string
  readonly criterion: string
  readonly said: CriterionAnswer
  readonly missing: boolean
  readonly onChange: (said: CriterionAnswer) => void
}

export function CriterionEntry({ id, criterion, said, missing, onChange }: CriterionEntryProps) {
  const [writing, setWriting] = useState(false)
  const open = writing || said.met === false || said.remark !== ""
  return (
    <li>
      <fieldset className={missing ? "tl-review__criterion is-missing" : "tl-review__criterion"}>
        <legend>{criterion}</legend>
        <div className="tl-review__choice">
          {([true, false] as const).map((met) => (
            <label key={String(met)} className={`tl-review__option tl-review__option--${met ? "yes" : "no"}`}>
              <input type="radio" name={`criterion-${id}`} checked={said.met === met} onChange={() => onChange({ ...said, met })} />
              {t(met ? "review.met" : "review.notMet")}
            </label>
          ))}
          {!open && <button type="button" className="tl-review__more" onClick={() => setWriting(true)}>{t("review.addRemark")}</button>}
        </div>
        {open && <Textarea label={t("review.remarkOn")} value={said.remark} onChange={(event) => onChange({ ...said, remark: event.currentTarget.value })} autosize minRows={1} maxLength={5_000} size="md" />}
      </fieldset>
    </li>
  )
}
