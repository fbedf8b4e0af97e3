// The list as a file, as it is filtered, ordered and arranged now.

import { ActionIcon, Menu } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { addressOf, OPERATIONS } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { listInput } from "../query/artefact-query.ts"
import type { ListQuestion } from "../query/artefact-query.ts"

export interface ExportMenuProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKindName
  readonly question: ListQuestion
  readonly columns: readonly string[]
}

export function ExportMenu({ projectId, kind, question, columns }: ExportMenuProps) {
  const { filter, sort } = listInput(question)
  const address = (format: "csv" | "xlsx") => addressOf(OPERATIONS.artefactExport, { projectId, kind, format, filter, sort, columns: columns.join(","), locale: currentLocale() }).path
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon size="lg" variant="default" aria-label={t("artefact.export")}><IconDownload size={17} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("artefact.exportHint")}</Menu.Label>
        <Menu.Item component="a" href={address("xlsx")} download>{t("artefact.exportExcel")}</Menu.Item>
        <Menu.Item component="a" href={address("csv")} download>{t("artefact.exportCsv")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
