import type { FindingBook } from "../finding.ts"
import type { XmlElement } from "../xml/read-xml.ts"

export function reportNotCarried(_root: XmlElement, _book: FindingBook): void {}
