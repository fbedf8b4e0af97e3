// Text that a person typed, as a pattern for LIKE that finds it anywhere, with nothing in it meaning more than itself.

export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`
}
