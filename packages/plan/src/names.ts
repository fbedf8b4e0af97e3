// When are two names of resources, calendars or baselines the same? Without regard to case and surrounding space: this is
// how people type them.

export function nameKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").toLowerCase()
}

export function findByName<Entity extends { readonly name: string }>(entities: Iterable<Entity>, name: string): Entity | undefined {
  const key = nameKey(name)
  for (const entity of entities) if (nameKey(entity.name) === key) return entity
  return undefined
}
