// The rooms of the house and who may enter which. Every rule has a planted violation in tests/unit/architecture.test.ts.
const TEST = '\\.(test|e2e)\\.tsx?$'

const room = (...names) => `^src/(${names.join('|')})/`
/** Everything below src but these rooms. */
const roomsBut = (...names) => `^src/(?!(${names.join('|')})/)`
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment: 'The rules of the field are pure: they import nothing from outside src/domain, neither rooms nor packages.',
      severity: 'error',
      from: { path: room('domain'), pathNot: TEST },
      to: { pathNot: room('domain') },
    },
    {
      name: 'contracts-know-only-domain',
      severity: 'error',
      from: { path: room('contracts'), pathNot: TEST },
      to: { path: roomsBut('contracts', 'domain') },
    },
    {
      name: 'i18n-knows-only-domain-and-contracts',
      severity: 'error',
      from: { path: room('i18n'), pathNot: TEST },
      to: { path: roomsBut('i18n', 'domain', 'contracts') },
    },
    {
      name: 'ui-is-a-kit-without-domain-words',
      severity: 'error',
      from: { path: room('ui'), pathNot: TEST },
      to: { path: roomsBut('ui', 'i18n') },
    },
    {
      name: 'client-never-imports-server-or-features',
      severity: 'error',
      from: { path: room('client') },
      to: { path: room('server', 'features', 'app', 'cli', 'generated') },
    },
    {
      name: 'features-never-import-server',
      severity: 'error',
      from: { path: room('features') },
      to: { path: room('server', 'app', 'cli', 'generated') },
    },
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'server-never-imports-screens',
      severity: 'error',
      from: { path: room('server') },
      to: { path: room('app', 'features', 'client', 'ui') },
    },
    {
      name: 'api-only-from-the-server-itself',
      comment: 'The custom server answers /api/v1. Pages ask queries, never routes.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/server/(main\\.ts|api/)', TEST] },
      to: { path: '^src/server/api/' },
    },
    {
      name: 'cli-never-imports-screens',
      severity: 'error',
      from: { path: room('cli') },
      to: { path: room('app', 'features', 'client', 'ui') },
    },
    {
      name: 'nobody-imports-cli',
      severity: 'error',
      from: { path: roomsBut('cli') },
      to: { path: room('cli') },
    },
    {
      name: 'prisma-and-pg-only-in-server-db',
      comment: 'One door to the database. Tests may look into it directly.',
      severity: 'error',
      from: { path: '^(src|prisma)/', pathNot: ['^src/server/db/', '^src/generated/', TEST] },
      to: { path: [packages('@prisma', '@types/pg', 'pg', 'pg-[a-z-]+'), '^src/generated/prisma/'] },
    },
    {
      name: 'leaflet-only-in-features-map',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/features/map/' },
      to: { path: packages('leaflet', '@types/leaflet', 'protomaps-leaflet') },
    },
    {
      name: 'socket-io-client-only-in-live-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/client/live-store\\.ts$' },
      to: { path: packages('socket\\.io-client') },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(src|prisma)/', pathNot: TEST },
      to: { path: [TEST, '^tests/'] },
    },
    {
      name: 'product-never-imports-development-packages',
      severity: 'error',
      from: { path: '^(src|prisma)/', pathNot: [TEST, '^src/cli/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: { path: '^(src|prisma)/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^src/generated/.+/(internal|models)'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
