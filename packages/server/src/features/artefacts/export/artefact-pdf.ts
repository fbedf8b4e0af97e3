// An artefact as a document: the present state, or a version of it with the approvals of exactly that content.

import { dayOf, toIsoDay } from "@throughline/plan"
import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import type { Download } from "../../../platform/handler.ts"
import { printWord, renderPdf, whileWorking } from "../../interchange/index.ts"
import { civilNow } from "../../projects/index.ts"
import { safeFileName } from "../../safe-file-name.ts"
import { approvalsOf } from "../approvals/approvals.sql.ts"
import { keyOf, readable, readingOf } from "../artefacts.present.ts"
import { contentHash } from "../content.ts"
import { customFields } from "../fields/custom-fields.sql.ts"
import { versionsOf } from "../history.sql.ts"
import { openArtefact } from "../open-artefact.ts"
import { artefactDocument } from "./artefact-document.ts"
import { currencyOf } from "./currency-digits.sql.ts"
import { artefactWords, localeOf } from "./export-words.ts"

export const artefactPdf = handle("artefactPdf", async ({ artefactId, version, locale: wanted }, context): Promise<Download> => {
  const { tx, project, actor, now } = context
  const { row, kind } = await openArtefact(context, artefactId, "see", { trashed: "either" })
  const [cut] = version === undefined ? [] : await versionsOf(tx, project, row.id, version)
  if (version !== undefined && cut === undefined) fail("notFound")
  const said = cut === undefined ? row : { ...row, title: cut.title, state: cut.state, fields: cut.fields, custom: cut.custom }
  const hash = contentHash(said)
  const locale = await localeOf(context, wanted)
  const reading = await readingOf(context, [said], true)
  const { currency, currencyDigits } = await currencyOf(tx, project)
  const exporting = { kind: kind.kind, words: artefactWords(locale), locale, currencyDigits, names: reading.names }
  const approvals = (await approvalsOf(tx, project, reading.sight, { subjectId: row.id })).filter(({ content_hash, decision }) => content_hash.equals(hash) && decision !== "withdrawn")
  const document = artefactDocument({
    kind, key: keyOf(row), title: said.title, state: said.state, version: version ?? null, contentHash: hash.toString("hex"), projectName: project.name, ownerName: row.owner_name, currency, printedOn: toIsoDay(dayOf(civilNow(now, project.timeZone))),
    fields: readable(kind.fields, said.fields, reading), custom: readable(reading.own, said.custom, reading), own: await customFields(tx, actor.organizationId, kind.kind), approvals,
  }, exporting)
  const content = await whileWorking(tx, renderPdf(document, printWord("page", locale)))
  return { fileName: safeFileName(`${keyOf(row)} ${said.title}${version === undefined ? "" : ` v${version}`}.pdf`), mediaType: "application/pdf", content }
})
