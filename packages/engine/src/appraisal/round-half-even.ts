// Discounting leaves whole numbers; this is where its results come back to minor units: to the nearest, a tie to the even neighbour.
import { divHalfEven } from "../arith.ts"

export const roundHalfEven = (amount: number): number => divHalfEven(amount, 1)
