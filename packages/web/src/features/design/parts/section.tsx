// A section of the page, and one component within it under the name of its state.

import type { ReactNode } from "react"

export function Section({ id, title, lead, children }: { readonly id: string; readonly title: string; readonly lead?: string; readonly children: ReactNode }) {
  return (
    <div id={id} className="tl-stack tl-design__section">
      <h2>{title}</h2>
      {lead !== undefined && <p className="tl-soft">{lead}</p>}
      {children}
    </div>
  )
}

export function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div className="tl-design__sample"><p className="tl-design__name tl-soft tl-small">{name}</p>{children}</div>
}
