// Steps of what people do with a phone, each a sentence that must come true, with the time that it took.

let told = 0

export async function step<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const tell = (how: string) => process.stdout.write(`${how}  ${sentence} (${Math.round(performance.now() - from)} ms)\n`)
  try {
    const result = await work()
    tell("ok  ")
    told += 1
    return result
  } catch (error) {
    tell("FAIL")
    throw error
  }
}

export function stepsTold(): number {
  return told
}
