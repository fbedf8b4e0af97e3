// One line of JSON for each thing worth knowing afterwards. Bodies, tokens and file content never come here.

export interface Logger {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void
  error(message: string, facts?: Readonly<Record<string, unknown>>): void
}

export function createLogger(write: (line: string) => void): Logger {
  const at = (level: string) => (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
    write(JSON.stringify({ time: new Date().toISOString(), level, message, ...facts }, plain))
  }
  return { info: at("info"), warn: at("warn"), error: at("error") }
}

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Of an error its words and where it happened, not the values it may carry (a database error quotes rows). */
function plain(_: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const code = "code" in value ? value.code : undefined
  return { name: value.name, message: value.message, code, stack: value.stack?.split("\n").slice(1, 8).map((line) => line.trim()) }
}
