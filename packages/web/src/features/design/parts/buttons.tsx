// Buttons in their ranks and states.

import { ActionIcon, Button } from "@mantine/core"
import { IconPencil, IconPlus } from "@tabler/icons-react"
import { AnchorLink, ButtonLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { LONG } from "../fixed-data.ts"
import { Sample, Section } from "./section.tsx"

const SIZES = ["sm", "xs", "compact-sm", "compact-xs"] as const
const noted = () => undefined

export function Buttons() {
  return (
    <Section id="buttons" title={t("design.buttons")} lead={t("design.buttonsLead")}>
      {SIZES.map((size) => (
        <Sample key={size} name={size}>
          <div className="tl-line">
            <Button size={size} onClick={noted}>{t("design.filled")}</Button>
            <Button size={size} variant="default" onClick={noted}>{t("design.default")}</Button>
            <Button size={size} variant="subtle" onClick={noted}>{t("design.subtle")}</Button>
            <Button size={size} color="red" onClick={noted}>{t("design.dangerous")}</Button>
            <Button size={size} loading>{t("design.loading")}</Button>
            <Button size={size} disabled>{t("design.disabled")}</Button>
          </div>
        </Sample>
      ))}
      <Sample name={t("design.sizes")}>
        <div className="tl-line">
          <ButtonLink to="/projects" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />}>{t("nav.projects")}</ButtonLink>
          <AnchorLink to="/projects">{t("nav.projects")}</AnchorLink>
          <ActionIcon variant="subtle" color="gray" aria-label={t("action.edit")} onClick={noted}><IconPencil size={16} /></ActionIcon>
        </div>
      </Sample>
      <Sample name={t("design.longText")}><Button variant="default" onClick={noted} title={LONG} style={{ maxInlineSize: 280 }}>{LONG}</Button></Sample>
    </Section>
  )
}
