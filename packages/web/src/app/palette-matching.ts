// Which commands a typed text means: every word must begin a word of the label or its group; whole-label beginnings come first.

import type { Command } from "./commands.ts"

export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = wordsOf(query)
  if (words.length === 0) return commands
  const hits = commands.filter((command) => {
    const own = wordsOf(`${command.label} ${command.group ?? ""}`)
    return words.every((word) => own.some((each) => each.startsWith(word)))
  })
  const whole = query.trim().toLocaleLowerCase()
  const startsWhole = (command: Command) => Number(command.label.toLocaleLowerCase().startsWith(whole))
  return hits.toSorted((a, b) => startsWhole(b) - startsWhole(a))
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")
}
