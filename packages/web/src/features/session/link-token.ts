// The secret of a mailed or copied link. It stands after "#", so that it never reaches a server's log; "?token=" is read as well.

export function linkToken(location: { readonly hash: string; readonly search: string }): string {
  const fromHash = new URLSearchParams(location.hash.replace(/^#/, "")).get("token")
  return fromHash ?? new URLSearchParams(location.search).get("token") ?? ""
}
