import { describe, expect, test } from '@jest/globals';
import { differences, fingerprint } from '../../src/results/environment.ts';
import { results } from '../report/sample.ts';

const here = results().environment;

describe('differences', () => {
  test.each([
    ['none', {}, []],
    ['the processor', { cpuModel: 'Xeon' }, ['cpuModel AMD EPYC 7763 / Xeon']],
    ['its cores', { cpuCores: 2 }, ['cpuCores 4 / 2']],
    ['the runtime', { node: '25.0.0' }, ['node 24.21.0 / 25.0.0']],
    ['the HTTP client', { undici: '9.0.0' }, ['undici 8.12.4 / 9.0.0']],
    ['the image', { image: 'ubuntu24 1' }, ['image unknown / ubuntu24 1']],
    ['much memory', { memoryMb: 8192 }, ['memoryMb 16384 / 8192']],
    ['a little memory', { memoryMb: 15_000 }, []],
    ['the kernel', { os: 'Linux 6.12' }, []],
    ['the CI system', { ci: 'jenkins' }, []],
    ['two things', { cpuCores: 2, node: '25.0.0' }, ['cpuCores 4 / 2', 'node 24.21.0 / 25.0.0']],
  ])('%s', (_what, other, expected) => {
    expect(differences(here, { ...here, ...other })).toEqual(expected);
  });

  test.each([
    [1000, 905, 0],
    [905, 1000, 0],
    [1000, 890, 1],
    [890, 1000, 1],
  ])('of memory count above a tenth of the larger: %i and %i', (mine, other, count) => {
    expect(differences({ ...here, memoryMb: mine }, { ...here, memoryMb: other })).toHaveLength(count);
  });
});

describe('fingerprint', () => {
  test.each([
    [{ GITHUB_ACTIONS: 'true', CI: 'true' }, 'github-actions'],
    [{ GITLAB_CI: 'true', CI: 'true' }, 'gitlab-ci'],
    [{ CIRCLECI: 'true' }, 'circleci'],
    [{ TF_BUILD: 'True' }, 'azure-devops'],
    [{ JENKINS_URL: 'http://j' }, 'jenkins'],
    [{ CI: '1' }, 'ci'],
    [{}, null],
  ])('%j is %s', (env, ci) => {
    expect(fingerprint(env, '8.0.0').ci).toBe(ci);
  });

  test.each([
    [{ ImageOS: 'ubuntu24', ImageVersion: '20260101.1' }, 'ubuntu24 20260101.1'],
    [{ ImageOS: 'ubuntu24' }, 'ubuntu24'],
    [{}, null],
  ])('the image of %j is %s', (env, image) => {
    expect(fingerprint(env, '8.0.0').image).toBe(image);
  });

  test('says what machine this is, twice the same', () => {
    const found = fingerprint({}, '8.0.0');
    expect(found).toMatchObject({ node: process.versions.node, undici: '8.0.0', arch: process.arch });
    expect(found.cpuCores).toBeGreaterThan(0);
    expect(found.memoryMb).toBeGreaterThan(0);
    expect(differences(found, fingerprint({}, '8.0.0'))).toEqual([]);
    expect(results({ environment: found }).environment).toEqual(found);
  });
});
