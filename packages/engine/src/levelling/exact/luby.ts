// How long should the search go on before it starts anew?

/** 1 1 2 1 1 2 4 …: restarts after Luby, Sinclair and Zuckerman (1993). */
export function luby(n: number): number {
  let size = 1
  while (size < n + 1) size *= 2
  return size === n + 1 ? size / 2 : luby(n - size / 2 + 1)
}
