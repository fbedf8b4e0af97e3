// How a lesson says from which proposal it was made: the rule and its evidence. The server recognises it by the same text.

const MAX = 500

export function originOf(rule: string, evidence: readonly string[]): string {
  return `${rule} ${evidence.join(" ")}`.slice(0, MAX)
}
