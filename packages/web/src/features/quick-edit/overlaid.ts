// Artefacts with what somebody has just changed in them laid over what the server said last.

export type Patch = Record<string, unknown>
export type Overlay = ReadonlyMap<string, Patch>

export function overlaid<Each extends { readonly id: string; readonly fields: Record<string, unknown> }>(artefacts: readonly Each[], overlay: Overlay): readonly Each[] {
  if (overlay.size === 0) return artefacts
  return artefacts.map((artefact) => {
    const patch = overlay.get(artefact.id)
    return patch === undefined ? artefact : { ...artefact, fields: { ...artefact.fields, ...patch } }
  })
}
