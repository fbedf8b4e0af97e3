// Remembers the last answer of a function and gives it again while the arguments are the same objects.

/** `compared`: how many of the leading arguments decide; all where left out. */
export function lastOnly<Args extends readonly unknown[], Result>(compute: (...args: Args) => Result, compared?: number): (...args: Args) => Result {
  let known: { readonly args: Args; readonly result: Result } | null = null
  return (...args) => {
    const { length } = args
    if (known !== null && args.slice(0, compared ?? length).every((value, index) => value === known?.args[index])) return known.result
    const result = compute(...args)
    known = { args, result }
    return result
  }
}
