// A list of one entry for each row while an edit is compiled: copied at its first write, so that what an edit leaves alone
// stays the very same list, and whoever compares versions sees that at once.

export class DraftList<Item> {
  readonly #source: readonly Item[]
  #copy: Item[] | null = null

  constructor(source: readonly Item[]) {
    this.#source = source
  }

  get current(): readonly Item[] {
    return this.#copy ?? this.#source
  }

  set(row: number, item: Item): void {
    if (this.current[row] !== item) this.#written()[row] = item
  }

  /** Answers the row of the new entry. */
  push(item: Item): number {
    return this.#written().push(item) - 1
  }

  #written(): Item[] {
    return (this.#copy ??= this.#source.slice())
  }
}
