// How far the files on their way are.

import { Button, Progress } from "@mantine/core"
import { t } from "../../i18n/catalogue.ts"
import type { RunningUpload } from "./use-uploads.ts"

export interface UploadsProps {
  readonly uploads: readonly RunningUpload[]
  readonly onCancel: (key: string) => void
}

export function Uploads({ uploads, onCancel }: UploadsProps) {
  return (
    <ul className="tl-files__list">
      {uploads.map((each) => (
        <li key={each.key} className="tl-files__entry">
          <span className="tl-files__name">{each.fileName}<Progress value={each.percent} aria-label={t("files.progress", { name: each.fileName })} /></span>
          <Button size="compact-xs" variant="default" onClick={() => onCancel(each.key)}>{t("action.cancel")}</Button>
        </li>
      ))}
    </ul>
  )
}
