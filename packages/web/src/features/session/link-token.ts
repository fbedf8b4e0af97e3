// The secret of a mailed or copied link. It stands after "#", so that it never reaches a server's log.

export function linkToken(location: { readonly hash: string }): string {
  return decodeURIComponent(location.hash.replace(/^#/, ""))
}
