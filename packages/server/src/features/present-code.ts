// Texts of the database that are one of a few words, or an id of a kind, as the contract types them. The database holds
// nothing else, by check constraint; should it ever, this says so instead of passing it on.

import { ARTEFACT_KINDS, ORGANISATION_ROLES, PROJECT_ROLES, PROJECT_STATES, TRACE_LINK_TYPES, type ArtefactKindName, type OrganisationRole, type ProjectRole } from "@throughline/contract"

function oneOf<const Word extends string>(what: string, words: readonly Word[]) {
  return (text: string): Word => {
    const word = words.find((one) => one === text)
    if (word === undefined) throw new Error(`${JSON.stringify(text)} is no ${what}.`)
    return word
  }
}

function idOf<const Kind extends string>(kind: Kind) {
  return (text: string): `${Kind}_${string}` => {
    if (!isId(kind, text)) throw new Error(`${JSON.stringify(text)} is no id of kind ${kind}.`)
    return text
  }
}

function isId<const Kind extends string>(kind: Kind, text: string): text is `${Kind}_${string}` {
  return text.startsWith(`${kind}_`)
}

export const presentCode = {
  locale: oneOf("locale", ["en", "de"]),
  colorScheme: oneOf("colour scheme", ["auto", "light", "dark"]),
  organisationRole: oneOf<OrganisationRole>("organisation role", ORGANISATION_ROLES),
  projectRole: oneOf<ProjectRole>("project role", PROJECT_ROLES),
  tokenScope: oneOf("token scope", ["read", "write"]),
  organisationId: idOf("org"),
  userId: idOf("usr"),
  projectId: idOf("prj"),
  invitationId: idOf("inv"),
  sessionId: idOf("ses"),
  tokenId: idOf("tok"),
  taskId: idOf("tsk"),
  commentId: idOf("cmt"),
  attachmentId: idOf("att"),
  artefactId: idOf("art"),
  traceLinkId: idOf("trl"),
  gateId: idOf("gat"),
  governanceId: idOf("gov"),
  reviewId: idOf("rvw"),
  templateAdditionId: idOf("tad"),
  libraryRiskId: idOf("lbr"),
  gateState: oneOf("state of a gate", ["notStarted", "collecting", "submitted", "approved", "conditional", "rejected", "deferred"]),
  traceLinkType: oneOf("type of link", TRACE_LINK_TYPES.map(({ type }) => type)),
  artefactKind: oneOf<ArtefactKindName>("kind of artefact", ARTEFACT_KINDS),
  approvalId: idOf("apr"),
  customFieldId: idOf("fld"),
  savedViewId: idOf("viw"),
  notificationId: idOf("ntf"),
  importId: idOf("imp"),
  changeId: idOf("chg"),
  projectKind: oneOf("kind of project", ["hardware", "software", "network", "data", "helpDesk", "other"]),
  projectState: oneOf("state of a project", PROJECT_STATES),
  taskMode: oneOf("mode of a task", ["automatic", "manual"]),
  taskType: oneOf("type of a task", ["fixedUnits", "fixedDuration", "fixedWork"]),
  taskState: oneOf("state of a task", ["backlog", "ready", "inProgress", "done", "cancelled"]),
  constraint: oneOf("constraint", ["asap", "alap", "mso", "mfo", "snet", "snlt", "fnet", "fnlt"]),
  linkKind: oneOf("kind of link", ["FS", "SS", "FF", "SF"]),
  lagKind: oneOf("kind of lag", ["working", "elapsed", "percent", "elapsedPercent"]),
  timeUnit: oneOf("unit of time", ["m", "h", "d", "w", "mo"]),
  importFormat: oneOf("format of a file", ["mspdi", "csv"]),
  importState: oneOf("state of an import", ["reading", "ready", "failed", "running", "done", "cancelled"]),
}
