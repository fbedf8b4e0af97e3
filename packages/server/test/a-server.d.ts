import { type OperationKey, type OrganisationRole, type ProblemDocument, type ProjectRole } from "@throughline/contract";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { type Composition } from "../src/compose.ts";
import type { Letter } from "../src/platform/mail/mailer.ts";
import type { AnyHandler } from "../src/platform/handler.ts";
import type { Settings } from "../src/platform/settings.ts";
import { type TestDatabase } from "./a-database.ts";
export interface Reply {
    readonly status: number;
    /** The JSON of the answer, or the problem document. */
    readonly json: any;
    readonly text: string;
    readonly bytes: Buffer;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly problem: ProblemDocument;
}
export interface CallOptions {
    readonly key?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly file?: {
        readonly name: string;
        readonly type: string;
        readonly content: Buffer | string;
    };
}
/** Somebody with a session, or nobody. */
export interface Caller {
    readonly userId: string;
    readonly email: string;
    readonly cookie: string | null;
    /** Known for members made by this helper; else empty. */
    readonly sessionId: string;
    /** Calls an operation by its key, as a browser on our own page would. */
    call(key: OperationKey, input?: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<Reply>;
    /** Calls and expects success; answers with the JSON. */
    done(key: OperationKey, input?: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<any>;
    /** Calls and expects a refusal; answers with the problem document. */
    refused(key: OperationKey, input?: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<ProblemDocument>;
}
export interface TestServer {
    readonly database: TestDatabase;
    readonly composition: Composition;
    readonly organizationId: string;
    readonly letters: Letter[];
    readonly lines: string[];
    readonly folder: string;
    /** One for each role of the organisation; the administrator exists from the start. */
    readonly administrator: Caller;
    readonly nobody: Caller;
    member(role: OrganisationRole, name?: string): Promise<Caller>;
    /** A member who takes part in a project. */
    inProject(projectId: string, role: ProjectRole, name?: string): Promise<Caller>;
    /** A row of its own in table project, without plan: for tests of access. */
    bareProject(name?: string): Promise<`prj_${string}`>;
    /** The same database behind another node. */
    anotherNode(): Promise<Composition>;
    callerOn(composition: Composition, caller: Caller): Caller;
    withToken(secret: string): Caller;
    /** As nobody, from a network address. */
    callFrom(address: string, key: OperationKey, input: Readonly<Record<string, unknown>>, headers?: Readonly<Record<string, string>>): Promise<Reply>;
    inject(options: InjectOptions): Promise<LightMyRequestResponse>;
    close(): Promise<void>;
}
export interface ServerOptions {
    readonly settings?: Partial<Settings>;
    readonly handlers?: readonly AnyHandler[];
    readonly requestsPerMinute?: number;
    readonly mail?: boolean;
    /** With the sample project. */
    readonly sample?: boolean;
}
export declare const PASSWORD = "correct horse battery";
export declare function aServer(options?: ServerOptions): Promise<TestServer>;
/** A token row made directly, for tests that are not about making tokens. */
export declare function aToken(server: TestServer, caller: Caller, scope: "read" | "write", projectId?: string | null, expiresAt?: Date): Promise<string>;
export declare function cookieOf(reply: Reply): string;
