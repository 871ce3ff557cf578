import type { Capture } from '../scenario/capture.ts';
import type { Exchange, Failure } from './exchange.ts';

/** A request as it was sent, and what came back. */
export interface SeenRequest {
  method: string;
  url: string;
  /** Names and values in turn. */
  headers: string[];
  body: Buffer;
}
export interface SeenResponse {
  /** 0: none came. */
  status: number;
  ms: number;
  headers: Exchange['headers'];
  /** Bytes that came over the wire. */
  bytes: number;
  body: Buffer;
  /** How the body is compressed, when it could not be decoded. */
  encoding?: string;
}
/** One way there and back. */
export interface SeenHop {
  request: SeenRequest;
  response: SeenResponse;
}

export interface SeenCheck {
  what: string;
  /** null: it holds. */
  problem: string | null;
}
export interface SeenCapture {
  variable: string;
  /** Where it comes from, as it is written. */
  source: string;
  from: Capture['from']['kind'];
  value: unknown;
}

/** What a rehearsal tells, in the order in which it happens. */
export type Seen =
  | { kind: 'part'; title: string }
  | {
      kind: 'exchange';
      endpoint: string;
      /** More than one where redirects were followed. */
      hops: SeenHop[];
      checks: SeenCheck[];
      captures: SeenCapture[];
      failure: Failure | null;
      /** ms after which it is asked for again, since it is not yet as it should be. */
      againMs: number | null;
    }
  | { kind: 'skipped'; condition: string; endpoints: string[] }
  | { kind: 'paused'; ms: number }
  | { kind: 'remark'; text: string }
  /** Something went wrong before a request was made. */
  | { kind: 'failure'; reason: string };

/** What there is to say at the end. */
export interface Rehearsed {
  requests: number;
  /** Requests that failed, or could not be made. */
  failures: number;
  endpoints: { name: string; kind: 'request' | 'group'; count: number; failed: number }[];
  /** Variables that some request captures, and none did. */
  missing: string[];
  interrupted: boolean;
}
