// What the command line may use of the server.

export { openApiDocument } from "@throughline/contract"
export { backup, doctor, restore, type Place } from "./maintenance.ts"
export { readOptions, DEFAULT_DATA, type StartOptions } from "./options.ts"
export type { BackupReport } from "./platform/backup/backup.ts"
export type { RestoreReport } from "./platform/backup/restore.ts"
export { StartRefused } from "./platform/data-folder.ts"
export type { Finding } from "./platform/doctor/doctor.ts"
export { createLogger, silentLogger, type Logger } from "./platform/log.ts"
export { serve } from "./serve.ts"
export { startServer, type RunningServer } from "./start-server.ts"
