// A secret that is shown exactly once (an invitation's link, a token): to be copied now.

import { Alert, Button, CopyButton } from "@mantine/core"
import { t } from "../i18n/catalogue.ts"
import "./secret-once.css"

export interface SecretOnceProps {
  readonly title: string
  readonly hint: string
  readonly secret: string
  readonly onClose: () => void
}

export function SecretOnce({ title, hint, secret, onClose }: SecretOnceProps) {
  return (
    <Alert title={title} withCloseButton closeButtonLabel={t("action.close")} onClose={onClose}>
      <p>{hint}</p>
      <div className="tl-line">
        <code className="tl-secret">{secret}</code>
        <CopyButton value={secret}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{t(copied ? "action.copied" : "action.copy")}</Button>}</CopyButton>
      </div>
    </Alert>
  )
}
