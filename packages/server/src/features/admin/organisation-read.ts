// Name and defaults of the organisation.

import { handle } from "../../platform/handler.ts"
import { readOrganisation } from "./organisation.sql.ts"

export const organisationRead = handle("organisationRead", (_, { tx, actor }) => readOrganisation(tx, actor.organizationId))
