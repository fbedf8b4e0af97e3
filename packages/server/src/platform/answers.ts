// An answer whose JSON text exists already. It is sent as it is, neither checked nor written again.

export class RawJson {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
