// Minutes of the day as a clock shows them: 1290 as "21:30".

export function clockText(minute: number | null): string {
  return minute === null ? "" : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
}

export function minuteOfClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}
