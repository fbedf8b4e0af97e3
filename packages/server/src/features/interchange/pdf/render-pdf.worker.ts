// The thread in which a document becomes a PDF. Fonts come from the library's own folder; nothing else is read, nothing fetched.

import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { parentPort, workerData } from "node:worker_threads"
import type { TDocumentDefinitions } from "pdfmake/interfaces.js"
import pdfmake from "pdfmake"

const folder = join(dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")), "fonts", "Roboto")
const font = (name: string) => join(folder, name)

pdfmake.setFonts({ Roboto: { normal: font("Roboto-Regular.ttf"), bold: font("Roboto-Medium.ttf"), italics: font("Roboto-Italic.ttf"), bolditalics: font("Roboto-MediumItalic.ttf") } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder))
pdfmake.addTableLayouts({
  plain: {
    hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0 : row === node.table.headerRows ? 0.8 : 0.3),
    vLineWidth: () => 0,
    hLineColor: (row, node) => (row === node.table.headerRows ? "#444444" : "#d0d4da"),
    paddingLeft: (column) => (column === 0 ? 0 : 4),
    paddingRight: () => 4,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
  chart: {
    hLineWidth: (row, node) => (row === node.table.headerRows ? 0.8 : 0.2),
    vLineWidth: () => 0,
    hLineColor: (row, node) => (row === node.table.headerRows ? "#444444" : "#e3e6ea"),
    paddingLeft: (column) => (column === 0 ? 0 : 3),
    paddingRight: () => 3,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
})

interface Request {
  readonly document: TDocumentDefinitions
  /** "Page {page} of {pages}". */
  readonly footer: string
}

const { document, footer }: Request = workerData
const pdf = await pdfmake.createPdf({
  ...document,
  footer: (page, pages) => ({ text: footer.replace("{page}", String(page)).replace("{pages}", String(pages)), alignment: "right", fontSize: 7, color: "#666666", margin: [36, 8, 36, 0] }),
}).getBuffer()
parentPort?.postMessage(pdf)
