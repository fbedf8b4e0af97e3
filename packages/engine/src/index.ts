export * from "./units.ts"
