/**
 * A thread with a database connection of its own. This file is both ends of it: imported, it offers `startWorker`;
 * run as a worker, it answers calls. So the thread is found wherever this file is, also when a bundle holds it.
 */
import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { openDatabase } from './database.ts';
import { HttpError } from './errors.ts';
import { createQueries, type Queries } from './queries/index.ts';
import type { RegressionName } from './regressions.ts';

/** What a worker has to know at its start. */
export interface WorkerSetup {
  storefrontFile: string;
  regressions: RegressionName[];
}

/** A query by its noun and name, with its parameters. */
export type Call = [noun: string, name: string, parameters: unknown[]];

/** What came of a call: a result, an answer other than success, or a fault. */
export type Outcome =
  | { result: unknown }
  | { refusal: { status: number; message: string } }
  | { fault: unknown };

/** Starts a worker. Its first message says that it is ready; each later one is the outcome of the call before. */
export function startWorker(setup: WorkerSetup): Worker {
  return new Worker(new URL(import.meta.url), { name: 'storefront database', workerData: setup });
}

function serve(port: MessagePort, { storefrontFile, regressions }: WorkerSetup): void {
  const queries = createQueries(openDatabase(storefrontFile), new Set(regressions));
  port.on('message', (call: Call) => port.postMessage(answer(queries, call)));
  port.postMessage('ready');
}

function answer(queries: Queries, [noun, name, parameters]: Call): Outcome {
  try {
    const functions = queries[noun as keyof Queries] as unknown as Record<
      string,
      (...all: unknown[]) => unknown
    >;
    return { result: functions[name]!(...parameters) };
  } catch (error) {
    if (error instanceof HttpError) return { refusal: { status: error.status, message: error.message } };
    return { fault: error };
  }
}

// Whoever imports this file may be in a worker of somebody else, with other data.
if (parentPort !== null && workerData?.storefrontFile !== undefined) serve(parentPort, workerData);
