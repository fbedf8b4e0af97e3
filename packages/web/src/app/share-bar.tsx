// A share drawn: how much of a whole is there. The figures stand beside it, so it is for the eye alone.

import "./share-bar.css"

export function ShareBar({ part, whole }: { readonly part: number; readonly whole: number }) {
  const percent = whole === 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100))
  return <span className="tl-sharebar" aria-hidden="true"><i style={{ inlineSize: `${percent}%` }} /></span>
}
