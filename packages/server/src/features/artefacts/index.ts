// Artefacts of every kind: made, changed, taken through their states, approved, listed, kept in history and versions.

import type { AnyHandler } from "../../platform/handler.ts"
import { artefactCreate } from "./artefact/artefact-create.ts"
import { artefactDelete } from "./artefact/artefact-delete.ts"
import { artefactHistory } from "./artefact/artefact-history.ts"
import { artefactKindList } from "./artefact/artefact-kind-list.ts"
import { artefactList } from "./artefact/artefact-list.ts"
import { artefactRead } from "./artefact/artefact-read.ts"
import { artefactRestore } from "./artefact/artefact-restore.ts"
import { artefactUpdate } from "./artefact/artefact-update.ts"
import { artefactVersionList } from "./artefact/artefact-version-list.ts"
import { artefactVersionRead } from "./artefact/artefact-version-read.ts"

export const artefactHandlers: readonly AnyHandler[] = [artefactKindList, artefactList, artefactRead, artefactCreate, artefactUpdate, artefactDelete, artefactRestore, artefactHistory, artefactVersionList, artefactVersionRead]
