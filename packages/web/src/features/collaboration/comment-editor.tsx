// Where a comment is written. "@" offers the people of the project; Ctrl+Enter sends; what is written is kept until it is sent.

import { Button, Combobox, Textarea, useCombobox } from "@mantine/core"
import { LIMITS } from "@throughline/contract"
import { useId, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import { keepDraft } from "../../app/draft.ts"
import { t } from "../../i18n/catalogue.ts"
import { mentionBeingTyped, peopleMatching, toWire } from "./mentions.ts"
import type { Person } from "./mentions.ts"

export interface CommentEditorProps {
  readonly label: string
  readonly initial: string
  readonly action: string
  readonly people: readonly Person[]
  /** Takes the text with mentions as they are sent. */
  readonly onSend: (body: string) => Promise<unknown>
  readonly onCancel?: () => void
  readonly draft?: string
}

const OFFERED = 8

export function CommentEditor({ label, initial, action, people, onSend, onCancel, draft }: CommentEditorProps) {
  const [text, setText] = useState(initial)
  const [caret, setCaret] = useState(0)
  const [sending, setSending] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  // Given, because the field names its list by the id of its first moment.
  const listId = useId()
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const typed = mentionBeingTyped(text, caret)
  const offered = typed === null ? [] : peopleMatching(people, typed.query).slice(0, OFFERED)

  const write = (next: string) => {
    setText(next)
    if (draft !== undefined) keepDraft(draft, next)
  }
  const change = (next: string, at: number) => {
    write(next)
    setCaret(at)
    if (mentionBeingTyped(next, at) === null) list.closeDropdown()
    else {
      list.openDropdown()
      list.selectFirstOption()
    }
  }
  const insert = (userId: string) => {
    const person = offered.find((each) => each.userId === userId)
    if (person === undefined || typed === null) return
    const before = `${text.slice(0, typed.at)}@${person.name} `
    write(before + text.slice(caret))
    list.closeDropdown()
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length))
    area.current?.focus()
  }
  const send = async () => {
    if (text.trim() === "" || sending) return
    setSending(true)
    try {
      await onSend(toWire(text, people))
      write("")
    } catch {
      // The mutation has told the problem; the text stays to be sent again.
    } finally {
      setSending(false)
    }
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
    }
    if (event.key === "Escape" && !list.dropdownOpened) onCancel?.()
  }
  return (
    <div className="tl-stack tl-stack--tight">
      <Combobox store={list} onOptionSubmit={insert} position="bottom-start" width={260} withinPortal={false}>
        <Combobox.Target withKeyboardNavigation={offered.length > 0 && list.dropdownOpened}>
          <Textarea ref={area} label={label} description={<>{t("comments.hint")} <span className="tl-keys">{t("comments.hintKeys")}</span></>} value={text} autosize minRows={2} maxRows={14} maxLength={LIMITS.commentLength} autoComplete="off"
            onChange={(event) => change(event.currentTarget.value, event.currentTarget.selectionStart)} onKeyDown={onKey} onBlur={() => list.closeDropdown()} />
        </Combobox.Target>
        <Combobox.Dropdown hidden={offered.length === 0}>
          <Combobox.Options id={listId} aria-label={t("comments.people")}>
            {offered.map((person) => <Combobox.Option key={person.userId} value={person.userId}>{person.name}</Combobox.Option>)}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <div className="tl-line">
        <Button size="xs" loading={sending} disabled={text.trim() === ""} onClick={() => void send()}>{action}</Button>
        {onCancel !== undefined && <Button size="xs" variant="default" onClick={() => { write(""); onCancel() }}>{t("action.cancel")}</Button>}
      </div>
    </div>
  )
}
