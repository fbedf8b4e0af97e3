// The one list of what can be done right now: pages add their commands while they are shown; the palette (Ctrl+K),
// the keyboard help (?) and the global shortcuts all read it.

import { useEffect, useRef, useSyncExternalStore } from "react"
import { isNeverText, isPressed } from "./shortcut.ts"

export interface Command {
  /** Unique, such as "plan.indent". */
  readonly id: string
  readonly label: string
  /** Heading in palette and keyboard help. */
  readonly group?: string
  /** As Mantine writes it: "mod+K", "shift+alt+ArrowRight", "?". "mod" is Ctrl, on a Mac Command. */
  readonly shortcut?: string
  /** The page handles the key itself (a grid cell, say); here it is only listed. */
  readonly shortcutElsewhere?: boolean
  /** False: shown in the keyboard help, but not offered and not performed. */
  readonly enabled?: boolean
  readonly perform: () => void
}

let commands: readonly Command[] = []
const listeners = new Set<() => void>()

function put(next: readonly Command[]): void {
  commands = next
  for (const listener of listeners) listener()
}

export function useCommands(): readonly Command[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, () => commands)
}

export function useCommand(command: Command): void {
  const latest = useRef(command.perform)
  useEffect(() => {
    latest.current = command.perform
  })
  const { id, label, group, shortcut, shortcutElsewhere, enabled } = command
  useEffect(() => {
    const entry: Command = {
      id, label, perform: () => latest.current(),
      ...(group === undefined ? {} : { group }),
      ...(shortcut === undefined ? {} : { shortcut }),
      ...(shortcutElsewhere === undefined ? {} : { shortcutElsewhere }),
      ...(enabled === undefined ? {} : { enabled }),
    }
    put([...commands.filter((other) => other.id !== id), entry])
    return () => put(commands.filter((other) => other !== entry))
  }, [id, label, group, shortcut, shortcutElsewhere, enabled])
}

/** Performs the command whose shortcut was pressed. Plain keys are left alone while somebody types. */
export function performShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const typing = isTyping(event.target)
  const command = commands.findLast((each) => {
    if (each.shortcut === undefined || each.enabled === false || each.shortcutElsewhere === true) return false
    return !(typing && !isNeverText(each.shortcut)) && isPressed(each.shortcut, event)
  })
  if (command === undefined) return
  event.preventDefault()
  command.perform()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
}

export { shortcutText } from "./shortcut.ts"
