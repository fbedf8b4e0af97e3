// What the command line may use of the server.

export { openApiDocument } from "@throughline/contract"
export { readOptions, DEFAULT_DATA, type StartOptions } from "./options.ts"
export { StartRefused } from "./platform/data-folder.ts"
export { createLogger, silentLogger, type Logger } from "./platform/log.ts"
export { startServer, type RunningServer } from "./start-server.ts"
