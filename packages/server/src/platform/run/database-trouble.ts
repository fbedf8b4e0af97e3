// What an error of the database means for the call: worth another try, gone for a moment, or a bug.

/** Serialisation failure and deadlock: the transaction did nothing and may be repeated. */
export function isWorthRetrying(error: unknown): boolean {
  return ["40001", "40P01"].includes(codeOf(error))
}

/** The connection broke or the server is not there: nothing is known about what was sent last. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error)
  if (["57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "53300"].includes(code) || code.startsWith("08")) return true
  return error instanceof Error && /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(error.message)
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : ""
}
