/** Node 24 strips the types itself, so there is no transformer: what is tested is what runs. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/tailgate-out/'],
  coverageProvider: 'v8',
  // Most tests wait for sockets and clocks; more than two at once would take each other's CPU.
  maxWorkers: 2,
  testTimeout: 60_000,
};
