// A person as two letters in a ring. The name itself is beside it or in the label of what surrounds it.

import "./initials.css"

export function Initials({ name, size = 26 }: { readonly name: string; readonly size?: number }) {
  return <span className="tl-initials" style={{ inlineSize: size, blockSize: size, fontSize: Math.round(size * 0.42) }} title={name} aria-hidden="true" data-initials={initialsOf(name)} />
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => word !== "")
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  const letters = picked.map((word) => Array.from(word ?? "")[0] ?? "").join("")
  return (letters === "" ? "?" : letters).toLocaleUpperCase()
}
