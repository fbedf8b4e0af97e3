// What a backup says of itself: at its beginning what is needed to read it, at its end what must have been read.

import { z } from "zod"

export const FORMAT = 1
export const HEADER = "throughline-backup.json"
export const MANIFEST = "manifest.json"

export const header = z.strictObject({
  format: z.literal(FORMAT),
  createdAt: z.string(),
  /** Number of the newest migration of the database it was made from. */
  schema: z.int().min(1),
  tables: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]{1,63}$/), columns: z.array(z.string().regex(/^[a-z_0-9]{1,63}$/)).min(1) })),
})
export type Header = z.output<typeof header>

export const manifest = z.strictObject({
  /** Digest over the COPY text of each table. */
  tables: z.record(z.string(), z.strictObject({ rows: z.int(), sha256: z.string() })),
  files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: z.string() })),
})
export type Manifest = z.output<typeof manifest>
