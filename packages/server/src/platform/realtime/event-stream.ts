// The answer of an operation with body "events": something that can be listened to until it closes or the listener leaves.

export interface LiveEvent {
  /** Where a later stream can resume. */
  readonly id?: string
  readonly event: string
  readonly data: unknown
}

export interface Listener {
  send(event: LiveEvent): void
  /** The stream ends from our side: rights were lost, or the server stops. */
  close(): void
}

export class EventStream {
  /** Starts sending; the function returned stops it. */
  readonly open: (listener: Listener) => () => void
  constructor(open: (listener: Listener) => () => void) {
    this.open = open
  }
}
