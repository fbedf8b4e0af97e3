// What stands in the palette's place until it is loaded: its text field, at once and with the focus, so that no key that
// is pressed after Ctrl+K lands in what lies beneath.

import { CloseButton } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { t } from "../i18n/catalogue.ts"
import { takeFocus } from "./take-focus.ts"
import "./palette.css"

export interface PaletteOpeningProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onClose: () => void
}

export function PaletteOpening({ query, onQuery, onClose }: PaletteOpeningProps) {
  return (
    <div className="tl-palette-opening">
      <div className="tl-palette-opening__sheet">
        <IconSearch size={18} stroke={1.6} aria-hidden="true" />
        <input ref={takeFocus} aria-label={t("nav.search")} placeholder={t("palette.placeholder")} value={query} onChange={(event) => onQuery(event.currentTarget.value)} onKeyDown={(event) => {
          if (event.key === "Escape") onClose()
        }} />
        <CloseButton className="tl-palette__close" aria-label={t("action.close")} onClick={onClose} />
      </div>
    </div>
  )
}
