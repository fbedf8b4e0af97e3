// Cells copied in a spreadsheet; null where a single value was copied, which the field takes by itself.

export type Block = readonly (readonly string[])[]

export function pastedBlock(text: string): Block | null {
  const block = text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"))
  return block.length === 1 && block[0]?.length === 1 ? null : block
}
