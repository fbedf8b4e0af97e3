import { type ClientConfig } from "pg";
import { type OpenDatabase } from "../src/platform/db/database.ts";
export interface TestDatabase extends OpenDatabase {
    readonly connection: ClientConfig;
}
/** Drops itself with `close`. */
export declare function aDatabase(): Promise<TestDatabase>;
/** An empty database that nothing was migrated into. */
export declare function anEmptyDatabase(): Promise<{
    readonly connection: ClientConfig;
    close(): Promise<void>;
}>;
