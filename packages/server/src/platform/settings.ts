// What the person who runs the program has decided, read once from flags and environment.

export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

export interface Settings {
  /** As people reach the server: links in mail and the origin check are made from it. Null: taken from the request. */
  readonly publicUrl: string | null
  readonly mail: MailSettings | null
  /** Addresses of reverse proxies whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[]
  /** Check answers against the contract before they leave; on in tests. */
  readonly checkAnswers: boolean
}
