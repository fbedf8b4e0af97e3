import { expect, test } from "vitest"
import { scheduleNetwork, startSchedule, type Network } from "@throughline/engine"
import { aPlan } from "../../test/small-plan.ts"
import { inBorrowedRoom, OWN_ROOM, type Room } from "./room.ts"

function chain(...days: readonly number[]): Network {
  const plan = aPlan()
  for (const [n, length] of days.entries()) plan.task(`T${n}`, length)
  for (let n = 1; n < days.length; n += 1) plan.link(`T${n - 1}`, `T${n}`)
  return plan
}
const { options } = aPlan()

test("columns are of zeros, whoever wrote there before, and none lies in another", () => {
  const draw = (room: Room): readonly (Int32Array | Uint8Array)[] => [room.ints(3), room.bytes(5), room.ints(0), room.ints(400_000), room.bytes(64), room.ints(16)]
  for (const fill of [7, 9]) {
    const seen = inBorrowedRoom((room) => {
      const columns = draw(room)
      const before = columns.map((column) => column.every((value) => value === 0))
      for (const [n, column] of columns.entries()) column.fill(fill + n)
      return [before, columns.map((column, n) => column.every((value) => value === fill + n)), columns.map(({ length }) => length)]
    })
    expect(seen).toEqual([Array.from({ length: 6 }, () => true), Array.from({ length: 6 }, () => true), [3, 5, 0, 400_000, 64, 16]])
  }
})

test("the same room is lent again, but never while it is in use", () => {
  const bufferOf = (): ArrayBufferLike => inBorrowedRoom((room) => room.ints(1).buffer)
  const first = bufferOf()
  expect(bufferOf()).toBe(first)
  const [outer, inner] = inBorrowedRoom((room) => [room.ints(1).buffer, bufferOf()])
  expect(outer).not.toBe(inner)
  expect(OWN_ROOM.ints(1).buffer).not.toBe(OWN_ROOM.ints(1).buffer)
})

test("whoever fails takes the room along", () => {
  const lent: ArrayBufferLike[] = []
  const fail = (room: Room): never => {
    lent.push(room.ints(1).buffer)
    throw new Error("failed")
  }
  expect(() => inBorrowedRoom(fail)).toThrow("failed")
  expect(inBorrowedRoom((room) => room.ints(1).buffer)).not.toBe(lent[0])
})

test("a schedule is kept by whoever asked for it: the next one does not write over it", () => {
  const first = scheduleNetwork(chain(1, 2, 3), options)
  const copy = structuredClone(first)
  scheduleNetwork(chain(5, 1, 4, 2), options)
  expect(first).toEqual(copy)
  expect(first).toEqual(startSchedule(chain(1, 2, 3), options).schedule)
})
