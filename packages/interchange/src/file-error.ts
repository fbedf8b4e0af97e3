// Why a file was not read at all: a code for programs, a sentence for people, and where it went wrong.

export interface FileError {
  readonly code: FileErrorCode
  readonly message: string
  readonly line: number | null
  readonly element: string | null
}

export type FileErrorCode =
  | "file.empty" | "file.tooLarge" | "xml.encoding" | "xml.doctype" | "xml.entity" | "xml.limit" | "xml.malformed" | "xml.truncated" | "xml.notXml"
  | "mspdi.wrongRoot" | "mspdi.limit" | "mspdi.noProject" | "csv.limit" | "csv.malformed" | "csv.encoding" | "csv.noHeader"
