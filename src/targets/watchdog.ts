import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** Asks the group to stop when the pipe ends without a word, and kills it five seconds later. */
const SCRIPT = 'read -r word || { kill -s TERM -- "-$1"; sleep 5; kill -s KILL -- "-$1"; }';

/**
 * Ends a process group with us, whatever ends us: no handler runs after SIGKILL. A shell waits at the end of a pipe
 * that only this process holds, and that the kernel closes with it.
 * @returns what calls it off, when the group is gone
 */
export function endWithUs(group: number): () => void {
  const shell = spawn('sh', ['-c', SCRIPT, 'sh', String(group)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Out of our group, so that what kills that does not kill it.
    detached: true,
  });
  // Where there is no shell, there is no start command either.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  (shell.stdin as Socket).unref();
  return () => shell.stdin.end('done\n');
}
