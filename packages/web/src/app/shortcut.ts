// Keyboard shortcuts as text: "mod+K", "alt+shift+ArrowRight", "?". "mod" is Ctrl, on a Mac Command.

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export function isPressed(shortcut: string, press: KeyPress, mac = isMac()): boolean {
  const parts = shortcut.toLowerCase().split("+")
  const key = parts.at(-1) ?? ""
  const wants = (modifier: string) => parts.includes(modifier)
  if (press.key.toLowerCase() !== key) return false
  if (press.altKey !== wants("alt")) return false
  if (press.ctrlKey !== (wants("ctrl") || (wants("mod") && !mac))) return false
  if (press.metaKey !== (wants("meta") || (wants("mod") && mac))) return false
  // A sign such as "?" needs Shift on most layouts, so it is compared as it was typed.
  const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
  return isSign || press.shiftKey === wants("shift")
}

/** Works with Ctrl or Command, so it cannot be text that somebody types. */
export function isNeverText(shortcut: string): boolean {
  return /\b(mod|ctrl|meta)\b/i.test(shortcut)
}

/** "Ctrl+K" or "⌘K". */
export function shortcutText(shortcut: string, mac = isMac()): string {
  return shortcut.split("+").map((part) => keyText(part, mac)).join(mac ? "" : "+")
}

function keyText(part: string, mac: boolean): string {
  switch (part.toLowerCase()) {
    case "mod": return mac ? "⌘" : "Ctrl"
    case "shift": return mac ? "⇧" : "Shift"
    case "alt": return mac ? "⌥" : "Alt"
    case "arrowleft": return "←"
    case "arrowright": return "→"
    case "arrowup": return "↑"
    case "arrowdown": return "↓"
    default: return part.length === 1 ? part.toUpperCase() : part
  }
}

function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent)
}
