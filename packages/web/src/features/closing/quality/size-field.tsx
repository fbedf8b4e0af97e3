// How large what was made is, so that defects can be set against it. Taken with Enter or on leaving the field.

import { TextInput } from "@mantine/core"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"

const MOST = 1_000_000_000

export function SizeField({ size, onSay }: { readonly size: string; readonly onSay: (size: string) => void }) {
  const [text, setText] = useState(size)
  const digits = text.replaceAll(/[\s.,'’]/g, "")
  const isSize = digits === "" || (/^\d+$/.test(digits) && Number(digits) >= 1 && Number(digits) <= MOST)
  const say = () => {
    if (isSize) onSay(digits)
  }
  return (
    <form className="tl-quality__size tl-no-print" onSubmit={(event) => { event.preventDefault(); say() }}>
      <TextInput label={t("quality.size")} description={t("quality.sizeHint")} inputMode="numeric" value={text} onChange={(event) => setText(event.currentTarget.value)} onBlur={say} error={isSize ? undefined : t("artefact.invalid.whole")} />
    </form>
  )
}
