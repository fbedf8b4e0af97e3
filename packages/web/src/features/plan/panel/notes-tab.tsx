// Notes on the task; taken when the field is left.

import { Textarea } from "@mantine/core"
import { LIMITS } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { useDesk } from "../view/use-desk.ts"
import { useTextOf } from "../view/use-text-of.ts"
import type { TabProps } from "./tab-props.ts"

export function NotesTab({ task }: TabProps) {
  const desk = useDesk()
  const [text, setText] = useTextOf(task.notes)
  const commit = () => {
    if (text !== task.notes) desk.run([{ name: "updateTask", args: { taskId: task.id, fields: { notes: text } } }], t("plan.label.notes", { task: task.name }))
  }
  return <Textarea label={t("plan.panel.notes")} autosize minRows={8} maxRows={30} maxLength={LIMITS.notesLength} value={text} readOnly={!mayEdit(desk)} onChange={(event) => setText(event.currentTarget.value)} onBlur={commit} />
}
