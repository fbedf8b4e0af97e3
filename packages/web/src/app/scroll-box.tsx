// Holds what may be wider than its place: it scrolls by itself, by keyboard too, and the page does not.

import type { ReactNode } from "react"

export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="tl-scroll tl-scrollbox" aria-label={label} tabIndex={0}>{children}</section>
  )
}
