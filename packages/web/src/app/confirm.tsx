// Asks before something that is hard to take back. Resolves to true when the person agreed.

import { modals } from "@mantine/modals"
import { t } from "../i18n/catalogue.ts"

export interface Question {
  readonly title: string
  readonly body: string
  readonly action: string
  readonly dangerous?: boolean
}

export function confirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: question.title,
      children: <p>{question.body}</p>,
      labels: { confirm: question.action, cancel: t("action.cancel") },
      confirmProps: question.dangerous === true ? { color: "red", "data-autofocus": true } : { "data-autofocus": true },
      closeButtonProps: { "aria-label": t("action.close") },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    })
  })
}
