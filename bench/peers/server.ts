import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/targets/app.ts';

/** What every request is answered with: 70 bytes of JSON. */
const BODY = '{"id":12345,"name":"A product of seventy bytes exactly","price":19.99}';

export interface BenchServer {
  url: string;
  version: string;
  stop(): Promise<void>;
}

/** What a server answers with: nginx's own words, and the files in its root that they are about. */
export interface Content {
  http: string;
  server: string;
  files: Record<string, string>;
}

const ONE_ANSWER: Content = {
  http: '',
  server: `location / { default_type application/json; return 200 '${BODY}'; }`,
  files: {},
};

/** Starts nginx with one worker on loopback, pinned to a core. */
export async function startNginx(core: number, content: Content = ONE_ANSWER): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tailgate-bench-'));
  // The worker is another user than the one who starts it.
  chmodSync(folder, 0o755);
  for (const [name, text] of Object.entries(content.files)) writeFileSync(join(folder, name), text);
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 16384; }
http { access_log off; keepalive_requests 1000000000; keepalive_timeout 300s;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  ${content.http}
  server { listen 127.0.0.1:${port} backlog=8192; root ${folder}; ${content.server} } }`,
  );
  const child = spawn('taskset', ['-c', String(core), 'nginx', '-c', config], { stdio: 'inherit' });
  await sleep(500);
  if (child.exitCode !== null)
    throw new Error('nginx did not start; is it installed (apt-get install nginx-light)?');
  const version = execFileSync('sh', ['-c', 'nginx -v 2>&1'], { encoding: 'utf8' }).trim().split('/').at(-1)!;
  return {
    url: `http://127.0.0.1:${port}/`,
    version,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
