// Backup, restore and examination of an installation, also while its server runs.

import { join, resolve } from "node:path"
import { prepareDataFolder, claimDataFolder, type DataFolder } from "./platform/data-folder.ts"
import { readBackup, type RestoreReport } from "./platform/backup/restore.ts"
import { writeBackup, type BackupReport } from "./platform/backup/backup.ts"
import { openDatabase, type OpenDatabase } from "./platform/db/database.ts"
import { migrate } from "./platform/db/migrate.ts"
import { filesFolder } from "./options.ts"
import { examine, type Finding } from "./platform/doctor/doctor.ts"
import { localFiles, type FileStore } from "./platform/files/file-store.ts"

/** Where an installation lives: its data folder, and DATABASE_URL or null. */
export interface Place {
  readonly data: string
  readonly databaseUrl: string | null
  /** Where attached files lie, if not where THROUGHLINE_FILES says or in the data folder. */
  readonly files?: string
}
interface Opened {
  readonly database: OpenDatabase
  readonly files: FileStore
  readonly path: string
}

export function backup(place: Place, path: string): Promise<BackupReport> {
  return withPlace(place, async ({ database, files }) => {
    await migrate(database.pool)
    return writeBackup(database.pool, files, resolve(path))
  })
}

/** Only into an empty place, and only while no server uses it. */
export async function restore(place: Place, path: string): Promise<RestoreReport> {
  const folder: DataFolder = await claimDataFolder(place.data)
  try {
    return await withPlace(place, ({ database, files }) => readBackup(database.pool, files, resolve(path)))
  } finally {
    await folder.release()
  }
}

export function doctor(place: Place): Promise<readonly Finding[]> {
  return withPlace(place, ({ database, files, path }) => examine({ database, files, dataFolder: path }))
}

/** The built-in database is adopted where a server has it running, else started for as long as this takes. */
async function withPlace<T>(place: Place, work: (opened: Opened) => Promise<T>): Promise<T> {
  const path = await prepareDataFolder(place.data)
  const database = await openDatabase({ url: place.databaseUrl, folder: join(path, "postgres"), poolMax: 4 })
  try {
    return await work({ database, files: localFiles(place.files ?? filesFolder(process.env) ?? join(path, "files")), path })
  } finally {
    await database.close()
  }
}
