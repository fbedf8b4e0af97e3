// A calendar that is obviously right: it asks of every single hour whether it is working time. Hours since 2000-01-01.

export type Hours = number
export type WorksInHour = (hour: Hours) => boolean

export interface ReferenceCalendar {
  readonly add: (at: Hours, work: Hours) => Hours
  readonly work: (from: Hours, to: Hours) => Hours
  readonly nextStart: (at: Hours) => Hours
  readonly prevFinish: (at: Hours) => Hours
}

export function referenceCalendar(works: WorksInHour): ReferenceCalendar {
  const forward = (at: Hours, work: Hours): Hours => {
    let hour = at
    for (let left = work; left > 0; hour += 1) if (works(hour)) left -= 1
    return hour
  }
  const backward = (at: Hours, work: Hours): Hours => {
    let hour = at
    for (let left = work; left > 0;) {
      hour -= 1
      if (works(hour)) left -= 1
    }
    return hour
  }
  const count = (from: Hours, to: Hours): Hours => {
    let sum = 0
    for (let hour = from; hour < to; hour += 1) if (works(hour)) sum += 1
    return sum
  }
  return {
    add: (at, work) => (work >= 0 ? forward(at, work) : backward(at, -work)),
    work: (from, to) => (from <= to ? count(from, to) : 0 - count(to, from)),
    nextStart: (at) => {
      let hour = at
      while (!works(hour)) hour += 1
      return hour
    },
    prevFinish: (at) => {
      let hour = at
      while (!works(hour - 1)) hour -= 1
      return hour
    },
  }
}
