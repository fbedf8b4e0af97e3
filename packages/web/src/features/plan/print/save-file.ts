// Gives a file to the person: the browser's own download.

export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A name that every file system takes. */
export function fileName(title: string, ending: string): string {
  const plain = title.normalize("NFKD").replaceAll(/[^\p{L}\p{N} ._-]+/gu, "").trim().replaceAll(/\s+/g, "-").slice(0, 80)
  return `${plain === "" ? "plan" : plain}.${ending}`
}
