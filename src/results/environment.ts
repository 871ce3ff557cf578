import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import type { Results } from './schema.ts';

/**
 * What the numbers depend on beside the app: results of different fingerprints are not comparable.
 * @param env where the CI system says what it is
 */
export function fingerprint(env: Record<string, string | undefined>, undici: string): Results['environment'] {
  return {
    node: process.versions.node,
    undici,
    os: `${platform()} ${release()}`,
    arch: arch(),
    cpuModel: cpus()[0]?.model.trim() || 'unknown',
    cpuCores: availableParallelism(),
    memoryMb: Math.round(totalmem() / 1024 ** 2),
    ci: ciSystem(env),
    image: env.ImageOS && env.ImageVersion ? `${env.ImageOS} ${env.ImageVersion}` : (env.ImageOS ?? null),
  };
}

function ciSystem(env: Record<string, string | undefined>): string | null {
  if (env.GITHUB_ACTIONS) return 'github-actions';
  if (env.GITLAB_CI) return 'gitlab-ci';
  if (env.CIRCLECI) return 'circleci';
  if (env.TF_BUILD) return 'azure-devops';
  if (env.JENKINS_URL) return 'jenkins';
  return env.CI ? 'ci' : null;
}

/**
 * In what two fingerprints differ so that their times cannot be held against each other.
 * @returns one phrase for each difference
 */
export function differences(a: Results['environment'], b: Results['environment']): string[] {
  const found: string[] = [];
  for (const key of ['cpuModel', 'cpuCores', 'node', 'undici', 'image'] as const)
    if (a[key] !== b[key]) found.push(`${key} ${a[key] ?? 'unknown'} / ${b[key] ?? 'unknown'}`);
  // The same machine type reports a little more or less from boot to boot.
  if (Math.abs(a.memoryMb - b.memoryMb) > 0.1 * Math.max(a.memoryMb, b.memoryMb))
    found.push(`memoryMb ${a.memoryMb} / ${b.memoryMb}`);
  return found;
}
