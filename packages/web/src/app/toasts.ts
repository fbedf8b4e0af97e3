// Short messages at the edge of the screen. A problem stays until it is closed; good news leaves by itself.

import { notifications } from "@mantine/notifications"
import { createElement } from "react"
import { t } from "../i18n/catalogue.ts"
import { ProblemDetails } from "./problem-details.tsx"
import { problemWords } from "./problem-words.ts"
import { UndoMessage } from "./undo-message.tsx"

const CLOSE = () => ({ closeButtonProps: { "aria-label": t("action.close") } })

/** Good news gives way to newer good news: a pile of it would lie on the page, on a phone on half of it. */
let lastNews = ""

export const toast = {
  done(message: string): void {
    notifications.hide(lastNews)
    lastNews = notifications.show({ message, color: "accent", autoClose: 4000, ...CLOSE() })
  },
  /** Good news with a way back. */
  undoable(message: string, undo: () => void): void {
    const id = notifications.show({ message: "", autoClose: 8000, ...CLOSE() })
    const perform = () => {
      notifications.hide(id)
      undo()
    }
    notifications.update({ id, message: createElement(UndoMessage, { message, perform }), color: "accent", autoClose: 8000, ...CLOSE() })
  },
  /** What this page itself refuses, before asking the server. */
  refused(message: string): void {
    notifications.show({ message, color: "red", autoClose: 8000, ...CLOSE() })
  },
  /** What an error says, conflicts with both values included. */
  problem(error: unknown): void {
    const words = problemWords(error)
    notifications.show({ title: words.title, message: createElement(ProblemDetails, { words }), color: "red", autoClose: words.details.length === 0 ? 8000 : false, ...CLOSE() })
  },
}
